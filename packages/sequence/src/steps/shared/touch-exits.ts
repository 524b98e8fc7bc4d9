import type { Exit } from './definition.ts';

export const NEXT: Exit = { name: 'next', label: 'Next' };

export const UNREACHABLE: Exit = { name: 'unreachable', label: 'Cannot be reached' };

/** A touch leads on, and out at the side where its missing-channel policy says so. */
export function touchExits(config: { readonly missingChannel: string }): readonly Exit[] {
  return config.missingChannel === 'exit' ? [NEXT, UNREACHABLE] : [NEXT];
}
