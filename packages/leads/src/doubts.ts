import { asksAboutContact, permissionOf, saysNo } from './opt-outs.ts';
import type { LeadFile } from './read-file.ts';
import type { Target } from './known-targets.ts';
import { ownTarget, valuesOf } from './targets.ts';

/** A column that may contain opt-outs but is not imported as such. */
export interface Doubt {
  readonly column: number;
  readonly head: string;
  /** `ignored`: it changes no consent; `values`: it changes no consent, although some of its cells are opt-outs; `opposite`: its head is an opt-out but it is imported as consent, or vice versa. */
  readonly why: 'ignored' | 'opposite' | 'values';
}

/** Columns about consent that a person has to check, so that no lead is contacted by mistake. */
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
