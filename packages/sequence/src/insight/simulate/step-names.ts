import type { Ir } from '../../model/ir.ts';
import { stepDefinition } from '../../steps/registry.ts';
import type { StepId } from '../../model/types.ts';

/** Short names of steps: a person's label, else the summary of the step. */
export function stepNames(ir: Ir, labels: (id: StepId) => string | undefined = () => undefined): (id: StepId) => string {
  return (id) => {
    const label = labels(id);
    if (label) return label;
    const step = ir.steps[id];
    const definition = step === undefined ? undefined : stepDefinition(step.kind);
    // A summary may name other steps; naming those by summary again could go round in a circle.
    return definition?.summary(step?.config, (other) => labels(other) ?? other) ?? id;
  };
}
