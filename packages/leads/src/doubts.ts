import { permissionOf } from './opt-outs.ts';
import { ownTarget, type Target } from './targets.ts';

/** A column that may say who must not be contacted, but is not used for that. */
export interface Doubt {
  readonly column: number;
  readonly head: string;
  /** `ignored`: it changes nobody's consent; `opposite`: its head refuses, and it is read as agreeing, or the other way round. */
  readonly why: 'ignored' | 'opposite';
}

/** Columns about consent whose use a person has to look at before leads are contacted by mistake. */
export function consentDoubts(heads: readonly string[], targets: readonly Target[]): readonly Doubt[] {
  return heads.flatMap((head, column): Doubt[] => {
    const permission = permissionOf(head);
    const target = targets[column] ?? '';
    if (permission === null) return [];
    const agrees = target.startsWith('consent');
    const refuses = target.startsWith('optOut');
    if ((permission.says === 'refuses' && agrees) || (permission.says === 'agrees' && refuses)) return [{ column, head, why: 'opposite' }];
    return target === '' || ownTarget(target) !== null ? [{ column, head, why: 'ignored' }] : [];
  });
}
