import { emptyDocument, STEP_KINDS, stepDefinition, type SequenceDocument, type SequenceNode } from '@touchline/sequence';
import { templates } from '@touchline/templates';

const COLUMNS = 4;
const drawn = templates.flatMap((template) => template.document('Europe/Berlin').nodes);

/** One node of every kind, side by side. A new kind appears in all canvas stories automatically. */
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

/** The config from a template that has this kind, else the default config. */
export function configOf(kind: string): SequenceNode['config'] {
  const config = drawn.find((node) => node.kind === kind)?.config ?? freshConfigOf(kind);
  // References point to the step in these stories.
  return (stepDefinition(kind)?.renameReferences?.(config, () => 'email') ?? config) as SequenceNode['config'];
}

export function freshConfigOf(kind: string): SequenceNode['config'] {
  return stepDefinition(kind)?.defaults() as SequenceNode['config'];
}
