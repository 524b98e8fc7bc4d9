import type { Exit } from '../definition.ts';
import type { Limit } from './config-parts.ts';
import { NEXT, UNREACHABLE } from './touch-exits.ts';

/** Exits of a touch that a person carries out. */
export function taskExits(config: { readonly waitFor: Limit | null; readonly missingChannel: string }): readonly Exit[] {
  const exits: readonly Exit[] =
    config.waitFor === null
      ? [NEXT]
      : [
          { name: 'done', label: 'Done' },
          { name: 'limit', label: 'Not done in time' },
        ];
  return config.missingChannel === 'exit' ? [...exits, UNREACHABLE] : exits;
}
