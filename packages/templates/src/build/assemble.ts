import type { SequenceDocument, SequenceEdge, SequenceNode, Settings } from '@touchline/sequence';
import { defaultSettings, SCHEMA_VERSION, stepDefinition } from '@touchline/sequence';
import { layOut } from './lay-out.ts';
import type { Part } from './part.ts';

/** An exit that is not connected yet. */
interface LooseEnd {
  readonly from: string;
  readonly exit: string;
}

/** Builds a canvas document from a cadence: fills in defaults, draws the edges, places the nodes. */
export function assemble(parts: readonly Part[], timeZone: string | undefined, settings: Partial<Settings> = {}): SequenceDocument {
  const nodes: SequenceNode[] = [];
  const edges: SequenceEdge[] = [];
  join(parts, [], { nodes, edges, positions: layOut(parts) });
  return { schemaVersion: SCHEMA_VERSION, settings: { ...defaultSettings(timeZone), ...settings }, nodes, edges, notes: [] };
}

interface Drawing {
  readonly nodes: SequenceNode[];
  readonly edges: SequenceEdge[];
  readonly positions: ReturnType<typeof layOut>;
}

/** Connects open exits to the first part, and each part to the next. @returns the open exits after the last part */
function join(parts: readonly Part[], before: readonly LooseEnd[], drawing: Drawing): readonly LooseEnd[] {
  let loose = before;
  for (const part of parts) {
    const id = 'goOnAt' in part ? part.goOnAt : part.id;
    drawing.edges.push(...loose.map((end) => ({ ...end, to: id })));
    if ('goOnAt' in part) return [];
    const definition = stepDefinition(part.kind);
    if (definition === undefined)
      throw new Error(`Template part ${id} has the unknown kind ${part.kind}. Use a kind of the step registry.`);
    const config = definition.config.parse(part.config);
    const position = drawing.positions.get(id) ?? { x: 0, y: 0 };
    drawing.nodes.push({ id, kind: part.kind, position, config, ...(part.label === undefined ? {} : { label: part.label }) });
    loose = definition.exits(config).flatMap(({ name }) => join(part.branches?.[name] ?? [], [{ from: id, exit: name }], drawing));
  }
  return loose;
}
