import { PLAIN_FORMAT, type TextFormat } from '../../calendar/index.ts';
import type { Ir } from '../../model/ir.ts';
import { stepDefinition } from '../../steps/registry.ts';
import type { StepId } from '../../model/types.ts';

/** Short names of steps: the label, else the summary. */
export function stepNames(
  ir: Ir,
  labels: (id: StepId) => string | undefined = () => undefined,
  format: TextFormat = PLAIN_FORMAT,
): (id: StepId) => string {
  return (id) => {
    const label = labels(id);
    if (label) return label;
    const step = ir.steps[id];
    const definition = step === undefined ? undefined : stepDefinition(step.kind);
    // A summary may name other steps. Using their summaries could recurse forever.
    return definition?.summary(step?.config, (other) => labels(other) ?? other, format) ?? id;
  };
}
