import type { Problem } from '../../model/problem.ts';
import { zodMessage } from '../../model/zod-messages.ts';
import { problemsOf } from '../../model/problem.ts';
import { idSchema } from '../../model/config-parts.ts';
import { stepDefinition } from '../../steps/registry.ts';
import type { StepId } from '../../model/types.ts';
import { irSchema } from '../../model/ir.ts';
import type { Ir, IrStep } from '../../model/ir.ts';
import { upgradeIr } from './upgrade-ir.ts';

/** A safe IR, or the problems by path. */
export type ParsedIr = { readonly ok: true; readonly ir: Ir } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parses an unknown value as an IR of this or an earlier version. A result is safe to run: every kind is known, every configuration fits
 * its kind, every exit leads to an existing step or is open.
 */
export function parseIr(input: unknown): ParsedIr {
  const shape = irSchema.safeParse(upgradeIr(input), { error: zodMessage });
  if (!shape.success) return { ok: false, problems: problemsOf(shape.error) };
  const problems: Problem[] = [];
  const known = shape.data.steps;
  const steps: Record<StepId, IrStep> = {};
  for (const [id, step] of Object.entries(known)) steps[id] = readStep(id, step, known, problems);
  if (!Object.hasOwn(known, shape.data.entry)) problems.push({ path: 'entry', message: `There is no step “${shape.data.entry}”.` });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ir: { ...shape.data, steps } };
}

function readStep(id: StepId, step: IrStep, known: Ir['steps'], problems: Problem[]): IrStep {
  const report = (path: string, message: string): void => {
    problems.push({ path: `steps.${id}${path}`, message, nodeId: id });
  };
  if (!idSchema.safeParse(id).success) report('', 'This id is not allowed.');
  for (const [exit, to] of Object.entries(step.exits)) {
    if (to !== null && !Object.hasOwn(known, to)) report(`.exits.${exit}`, `There is no step “${to}”.`);
  }
  const definition = stepDefinition(step.kind);
  if (definition === undefined) {
    report('.kind', `There is no step kind “${step.kind}”.`);
    return step;
  }
  const config = definition.config.safeParse(step.config, { error: zodMessage });
  if (!config.success) {
    problems.push(...problemsOf(config.error, ['steps', id, 'config'], id));
    return step;
  }
  const exits = definition.exits(config.data).map((exit) => exit.name);
  for (const exit of exits) if (!Object.hasOwn(step.exits, exit)) report('.exits', `The exit “${exit}” is missing.`);
  for (const exit of Object.keys(step.exits))
    if (!exits.includes(exit)) report(`.exits.${exit}`, `A ${step.kind} step has no exit “${exit}”.`);
  return { ...step, config: config.data };
}
