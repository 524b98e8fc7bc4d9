import type { Settings, Weekday } from '../model/settings.ts';
import { WEEKDAYS } from '../model/settings.ts';
import { IR_VERSION } from '../model/ir.ts';
import type { Ir, IrStep } from '../model/ir.ts';
import type { StepId } from '../model/types.ts';
import type { Graph } from './graph.ts';

/** Next to published IR files, where editors look for it. */
const IR_SCHEMA_REF = './sequence-ir.schema.json';

/** The IR of a graph without errors: the steps that a lead can reach. */
export function emit(graph: Graph, entry: number, reached: Uint8Array, settings: Settings): Ir {
  const steps: Record<StepId, IrStep> = {};
  for (const [index, { node, config, exits }] of graph.nodes.entries()) {
    if (reached[index] !== 1) continue;
    const links: Record<string, StepId | null> = {};
    for (const exit of exits) {
      const target = graph.targets[index]!.get(exit.name);
      links[exit.name] = target === undefined ? null : graph.nodes[target]!.node.id;
    }
    steps[node.id] = { kind: node.kind, config, exits: links, ...(node.disabled === true ? { disabled: true } : {}) };
  }
  return {
    $schema: IR_SCHEMA_REF,
    irVersion: IR_VERSION,
    entry: graph.nodes[entry]!.node.id,
    settings: canonicalSettings(settings),
    steps,
  };
}

/** Sorts lists whose order has no meaning, so that the order cannot change the bytes. */
function canonicalSettings(settings: Settings): Settings {
  const sendWindow = {} as Record<Weekday, Settings['sendWindow'][Weekday]>;
  for (const weekday of WEEKDAYS)
    sendWindow[weekday] = settings.sendWindow[weekday].toSorted((a, b) => (a.from + a.to < b.from + b.to ? -1 : 1));
  return {
    ...settings,
    sendWindow,
    holidays: { ...settings.holidays, dates: [...new Set(settings.holidays.dates)].sort() },
    exitConditions: [...new Map(settings.exitConditions.toReversed().map((condition) => [condition.name, condition])).values()].toSorted(
      (a, b) => (a.name < b.name ? -1 : 1),
    ),
  };
}
