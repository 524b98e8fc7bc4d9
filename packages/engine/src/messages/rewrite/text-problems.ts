import { type Ir, issueText, readLiquid, stepDefinition, type StepId } from '@touchline/sequence';
import { isTextOf, type Texts } from './texts-of.ts';
import { type Variant, variantOf, variantsOf } from './variant-of.ts';

export interface TextProblem {
  /** Name of the text. */
  readonly field: string;
  readonly message: string;
}

/**
 * Issues of texts that replace those of a variant, found by the step's own checks. A step
 * without variants has no texts to check.
 */
export function textProblems(ir: Ir, step: StepId, variant: string | null, content: Texts): readonly TextProblem[] {
  const own = variantOf(ir.steps[step]?.config, variant);
  return own === null ? [] : problemsWith(ir, step, own, content);
}

/** The same for every variant of a step: the first issue of each text. */
export function textProblemsOfAll(ir: Ir, step: StepId, content: Texts): readonly TextProblem[] {
  const problems = variantsOf(ir.steps[step]?.config).flatMap((own) => problemsWith(ir, step, own, content));
  return [...Map.groupBy(problems, ({ field }) => field).values()].flatMap((same) => same.slice(0, 1));
}

function problemsWith(ir: Ir, step: StepId, own: Variant, content: Texts): readonly TextProblem[] {
  const compiled = ir.steps[step];
  const definition = compiled === undefined ? undefined : stepDefinition(compiled.kind);
  if (definition === undefined) return [];
  const config = { ...(compiled?.config as object), variants: [{ ...own, ...content }] };
  // The steps around it were checked when the version was published; of the problems here only those of the texts count.
  const alone = { settings: ir.settings, step: () => undefined, precedes: () => true, touchesBefore: [], sequenceId: null, self: step };
  const issues = definition.check(config, alone).filter(({ severity }) => severity === 'error');
  return Object.entries(content).flatMap(([field, text]) => {
    if (!isTextOf(own, field)) return [{ field, message: 'This message has no such text.' }];
    const issue = issues.find(({ path }) => path === `variants.0.${field}`);
    if (issue?.code === 'missing-content') return [{ field, message: 'Must not be empty.' }];
    const { problem } = readLiquid(text);
    if (problem !== null) return [{ field, message: `Line ${problem.line}: ${problem.message}` }];
    return issue === undefined ? [] : [{ field, message: issueText({ ...issue, nodeId: step }).message }];
  });
}
