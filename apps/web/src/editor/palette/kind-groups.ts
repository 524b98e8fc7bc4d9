import { STEP_KINDS, stepRegistry, type Family, type StepDefinition } from '@touchline/sequence';
import { canDelete } from '../document/can-delete.ts';

export interface KindGroup {
  readonly family: Family;
  readonly title: string;
  readonly kinds: readonly StepDefinition[];
}

const titles: readonly (readonly [Family, string])[] = [
  ['touch', 'Touches'],
  ['timing', 'Timing'],
  ['logic', 'Decisions'],
  ['action', 'Actions'],
  ['ending', 'Endings'],
];

/** Step kinds by family, filtered by name or explanation. The entry is excluded: each sequence has one from the start. */
export function kindGroups(search = ''): readonly KindGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const kinds = STEP_KINDS.map((kind) => stepRegistry[kind]).filter(
    ({ kind, title, explanation }) => canDelete(kind) && words.every((word) => `${title} ${explanation}`.toLowerCase().includes(word)),
  );
  return titles
    .map(([family, title]) => ({ family, title, kinds: kinds.filter((definition) => definition.family === family) }))
    .filter((group) => group.kinds.length > 0);
}
