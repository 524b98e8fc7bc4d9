import type { Exit } from './step-definition.ts';

/** The only exit of a step that does not decide anything. */
export const NEXT: Exit = { name: 'next', label: 'Next' };

/** The side exit of a touch for leads that lack its channel. */
export const UNREACHABLE: Exit = { name: 'unreachable', label: 'Cannot be reached' };
