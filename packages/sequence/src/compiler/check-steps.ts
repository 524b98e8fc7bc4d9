import type { Settings } from '../model/settings.ts';
import type { CheckContext, StepFacts } from '../steps/definition/step-definition.ts';
import type { StepId } from '../model/types.ts';
import type { CompiledNode } from './compiled-node.ts';
import type { Graph } from './graph.ts';
import type { Issue } from './issue.ts';
import type { TouchesBefore } from './touches-before.ts';

/** Runs the check of each reachable step. Leads skip a disabled step, so its content may be missing. */
export function checkSteps(
  graph: Graph,
  reached: Uint8Array,
  settings: Settings,
  sequenceId: string | null,
  touches: () => TouchesBefore,
): readonly Issue[] {
  const issues: Issue[] = [];
  const step = (id: StepId): StepFacts | undefined => {
    const index = graph.indexOf.get(id);
    return index === undefined ? undefined : factsOf(graph.nodes[index]!);
  };
  for (const [index, { node, definition, config }] of graph.nodes.entries()) {
    if (reached[index] !== 1 || node.disabled === true) continue;
    const context: CheckContext = {
      settings,
      step,
      precedes: (id) => touches().includes(index, id),
      get touchesBefore() {
        return touches().list(index);
      },
      sequenceId,
      self: node.id,
    };
    for (const problem of definition.check(config, context)) issues.push({ ...problem, nodeId: node.id });
  }
  return issues;
}

function factsOf({ node, definition, config }: CompiledNode): StepFacts {
  return {
    kind: node.kind,
    config,
    channel: definition.touch?.(config).channel ?? null,
    disabled: node.disabled === true,
    texts: definition.texts?.(config) ?? [],
    outcomes: definition.outcomes?.(config) ?? [],
    reached: definition.reached?.(config) ?? [],
  };
}
