import { asksAboutContact, permissionOf, saysNo } from './opt-outs.ts';
import type { LeadFile } from './read-file.ts';
import type { Target } from './known-targets.ts';
import { ownTarget, valuesOf } from './targets.ts';

/** A column that may say who must not be contacted, but is not used for that. */
export interface Doubt {
  readonly column: number;
  readonly head: string;
  /** `ignored`: it changes nobody's consent; `values`: so it does, although some of its cells refuse; `opposite`: its head refuses, and it is read as agreeing, or the other way round. */
  readonly why: 'ignored' | 'opposite' | 'values';
}

/** Columns about consent whose use a person has to look at before leads are contacted by mistake. */
export function consentDoubts({ heads, rows }: Pick<LeadFile, 'heads' | 'rows'>, targets: readonly Target[]): readonly Doubt[] {
  return heads.flatMap((head, column): Doubt[] => {
    const permission = permissionOf(head);
    const target = targets[column] ?? '';
    const agrees = target.startsWith('consent');
    const refuses = target.startsWith('optOut');
    if ((permission?.says === 'refuses' && agrees) || (permission?.says === 'agrees' && refuses))
      return [{ column, head, why: 'opposite' }];
    const isUnused = target === '' || ownTarget(target) !== null;
    if (isUnused && (permission !== null || asksAboutContact(head, valuesOf(rows, column)))) return [{ column, head, why: 'ignored' }];
    return !agrees && !refuses && rows.some((row) => saysNo(row[column] ?? '')) ? [{ column, head, why: 'values' }] : [];
  });
}
