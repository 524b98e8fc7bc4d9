import { emptyDocument, STEP_KINDS, stepDefinition, type SequenceDocument, type SequenceNode } from '@touchline/sequence';
import { templates } from '@touchline/templates';

const COLUMNS = 4;
const drawn = templates.flatMap((template) => template.document('Europe/Berlin').nodes);

/** A node of every kind there is, side by side: a new kind is in every story of the canvas without being mentioned. */
export function everyKind(change: Partial<SequenceNode> = {}): SequenceDocument {
  const nodes = STEP_KINDS.map((kind, index) => ({
    id: kind,
    kind,
    position: { x: (index % COLUMNS) * 380, y: Math.floor(index / COLUMNS) * 190 },
    config: configOf(kind),
    ...change,
  }));
  return { ...emptyDocument('Europe/Berlin'), nodes, edges: [] };
}

/** As in a shipped cadence where one has this kind, else as when just dropped on the canvas. */
export function configOf(kind: string): SequenceNode['config'] {
  const config = drawn.find((node) => node.kind === kind)?.config ?? freshConfigOf(kind);
  // The step that it speaks of is the one of these stories.
  return (stepDefinition(kind)?.renameReferences?.(config, () => 'email') ?? config) as SequenceNode['config'];
}

export function freshConfigOf(kind: string): SequenceNode['config'] {
  return stepDefinition(kind)?.defaults() as SequenceNode['config'];
}
