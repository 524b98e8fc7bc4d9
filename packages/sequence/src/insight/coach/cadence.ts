import { validNode } from '../../document/read-node.ts';
import type { SequenceDocument, SequenceNode } from '../../model/document.ts';
import type { Settings } from '../../model/settings.ts';
import type { Exit, StepDefinition, TouchFacts, TouchText } from '../../steps/definition/step-definition.ts';
import { stepDefinition } from '../../steps/registry.ts';
import type { ExitName, Instant, StepId } from '../../model/types.ts';

/** A touch on one path through the sequence, with its planned instant. */
export interface PlannedTouch extends TouchFacts {
  readonly id: StepId;
  readonly at: Instant;
  /** Number of earlier waits whose end depends on lead data. Instants of different segments cannot be compared. */
  readonly segment: number;
  readonly texts: readonly TouchText[];
}

/** A step on one path, with the planned instants of entering and leaving it. */
export interface PlannedVisit {
  readonly id: StepId;
  /** Null at the end of the path. */
  readonly exit: ExitName | null;
  readonly entered: Instant;
  readonly left: Instant;
}

/** One path from the start, for a lead whose decisions lead along it. */
export interface Path {
  readonly touches: readonly PlannedTouch[];
  readonly visits: readonly PlannedVisit[];
  /** `end`: an ending step or an open exit; `loop`: returns to an earlier step. */
  readonly finish: 'end' | 'loop';
  /** The step that a loop returns to. */
  readonly backTo: StepId | null;
  readonly last: SequenceNode;
}

/** The input of the coach's rules: a document, read once. */
export interface Cadence {
  readonly document: SequenceDocument;
  readonly settings: Settings;
  /** Leads contacted us and expect a reply. */
  readonly inbound: boolean;
  readonly enrolledAt: Instant;
  readonly paths: readonly Path[];
  /** Every touch once, in the order of the first path that has it. */
  readonly touches: readonly PlannedTouch[];
}

/** When a sample lead enrolls: a Tuesday morning, far from clock changes. */
const ENROLLED_AT = Temporal.Instant.from('2026-06-02T09:00:00Z').epochMilliseconds;
const ZONE = 'UTC';

/** The number of paths grows exponentially with branches. The first few hundred give the same advice as all. */
const MOST_PATHS = 300;

export function readCadence(document: SequenceDocument, inbound: boolean): Cadence {
  const paths = pathsThrough(document);
  const all = new Map<StepId, PlannedTouch>();
  for (const touch of paths.flatMap((path) => path.touches)) if (!all.has(touch.id)) all.set(touch.id, touch);
  const touches = [...all.values()].toSorted((a, b) => a.at - b.at);
  return { document, settings: document.settings, inbound, enrolledAt: ENROLLED_AT, paths, touches };
}

/** A partial path. The walk uses an explicit stack, because a document may be ten thousand steps deep. */
interface Walker {
  readonly node: SequenceNode;
  readonly now: Instant;
  readonly segment: number;
  readonly touches: PlannedTouch[];
  readonly visits: PlannedVisit[];
  readonly been: Set<StepId>;
}

function pathsThrough(document: SequenceDocument): readonly Path[] {
  const nodes = new Map(document.nodes.map((node) => [node.id, { node, read: readNode(node) }]));
  const edges = new Map(document.edges.map(({ from, exit, to }) => [`${from}\n${exit}`, to]));
  const entry = document.nodes.find((node) => stepDefinition(node.kind)?.family === 'entry');
  const paths: Path[] = [];
  const walkers: Walker[] =
    entry === undefined ? [] : [{ node: entry, now: ENROLLED_AT, segment: 0, touches: [], visits: [], been: new Set() }];

  while (walkers.length > 0 && paths.length < MOST_PATHS) {
    const { node, now, segment, touches, visits, been } = walkers.pop()!;
    const read = nodes.get(node.id)?.read ?? null;
    if (read?.touch && !node.disabled) touches.push({ ...read.touch, id: node.id, at: now, segment, texts: read.texts });
    been.add(node.id);
    const exits = exitsOf(node, read);
    if (exits.length === 0)
      paths.push({
        touches,
        visits: [...visits, { id: node.id, exit: null, entered: now, left: now }],
        finish: 'end',
        backTo: null,
        last: node,
      });
    for (const [index, { name }] of exits.entries()) {
      const next = nodes.get(edges.get(`${node.id}\n${name}`) ?? '')?.node;
      // The last exit reuses the lists. The others need copies.
      const own =
        index === exits.length - 1 ? { touches, visits, been } : { touches: [...touches], visits: [...visits], been: new Set(been) };
      const planned = leavesAt(node, read, name, { now, touches, settings: document.settings });
      const left = planned ?? now;
      own.visits.push({ id: node.id, exit: name, entered: now, left });
      if (next === undefined || been.has(next.id)) {
        paths.push({
          touches: own.touches,
          visits: own.visits,
          finish: next === undefined ? 'end' : 'loop',
          backTo: next?.id ?? null,
          last: node,
        });
      } else {
        walkers.push({ node: next, now: left, segment: planned === null ? segment + 1 : segment, ...own });
      }
    }
  }
  return paths;
}

/** A lead leaves a disabled step by its first exit. */
function exitsOf(node: SequenceNode, read: ReadNode | null): readonly Exit[] {
  const exits = read?.definition.exits(read.config) ?? [];
  return node.disabled ? exits.slice(0, 1) : exits;
}

function leavesAt(
  node: SequenceNode,
  read: ReadNode | null,
  exit: ExitName,
  { now, touches, settings }: Pick<Walker, 'now' | 'touches'> & { readonly settings: Settings },
): Instant | null {
  if (read === null || node.disabled || read.definition.leavesAt === undefined) return now;
  const touchedAt = (of: StepId | 'last'): Instant | null => touches.findLast(({ id }) => of === 'last' || id === of)?.at ?? null;
  return read.definition.leavesAt(read.config, exit, { now, enrolledAt: ENROLLED_AT, zone: ZONE, settings, touchedAt });
}

interface ReadNode {
  readonly definition: StepDefinition;
  readonly config: unknown;
  readonly touch: TouchFacts | null;
  readonly texts: readonly TouchText[];
}

/** Null for a node that the compiler refuses. */
function readNode(node: SequenceNode): ReadNode | null {
  const valid = validNode(node);
  if (valid === null) return null;
  const { definition, config } = valid;
  return { definition, config, touch: definition.touch?.(config) ?? null, texts: definition.texts?.(config) ?? [] };
}
