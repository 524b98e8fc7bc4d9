import type { Family } from '@touchline/sequence';
import { CircleHelp, type LucideIcon } from 'lucide-react';
import { nodeView } from '../steps/registry.ts';
import { kindGroups } from '../palette/kind-groups.ts';
import { match } from './match.ts';

/** An entry of a searchable list. */
export interface Entry {
  /** Unique in the list. */
  readonly id: string;
  readonly name: string;
  readonly Icon: LucideIcon;
  /** Shown in small type, and searched. */
  readonly explanation?: string;
  readonly family?: Family;
  readonly run: () => void;
}

export interface EntryGroup {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Entries shown at most: a sequence may have thousands of steps. */
const MOST = 50;

/** Without a search, entries in groups. With one, a single list, best match first. */
export function found(groups: readonly EntryGroup[], search: string): readonly EntryGroup[] {
  if (search.trim() === '') return groups.map((group) => ({ ...group, entries: group.entries.slice(0, MOST) }));
  const scored = groups.flatMap((group) =>
    group.entries.map((entry) => ({ entry, score: match(entry.name, search, entry.explanation ? [entry.explanation] : []) })),
  );
  const entries = scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ entry }) => entry);
  return entries.length === 0 ? [] : [{ title: 'Found', entries }];
}

/** Step kinds that can be added, by family. */
export function kindEntries(pick: (kind: string) => void, verb = ''): readonly EntryGroup[] {
  return kindGroups().map(({ title, family, kinds }) => ({
    title,
    entries: kinds.map(({ kind, title: name, explanation }) => ({
      id: `kind ${kind}`,
      name: verb + name,
      Icon: nodeView(kind)?.icon ?? CircleHelp,
      explanation,
      family,
      run: () => pick(kind),
    })),
  }));
}
