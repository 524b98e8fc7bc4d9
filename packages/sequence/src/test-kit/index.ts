/** For property tests of the packages around the core: what random sequences and leads look like. Needs fast-check. */
export { arbitraryDocument } from './arbitrary-document.ts';
export { arbitraryInstant, arbitraryLead } from './arbitrary-signals.ts';
export { runs } from './runs.ts';
