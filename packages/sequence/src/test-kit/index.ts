/** Random sequences and leads for property tests of other packages. Needs fast-check. */
export { arbitraryDocument } from './arbitrary-document.ts';
export { arbitraryInstant, arbitraryLead } from './arbitrary-signals.ts';
export { runs } from './runs.ts';
