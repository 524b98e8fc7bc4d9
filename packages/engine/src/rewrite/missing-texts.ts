import { type Ir, stepDefinition } from '@touchline/sequence';
import type { NextMessage } from './next-message.ts';
import { variantOf } from './variant-of.ts';

/** Names of the texts that the step cannot go out without, and that `content` leaves empty. The step itself says which those are. */
export function missingTexts(ir: Ir, { step, variant }: NextMessage, content: Readonly<Record<string, string>>): readonly string[] {
  const compiled = ir.steps[step];
  const definition = compiled === undefined ? undefined : stepDefinition(compiled.kind);
  const own = variantOf(compiled?.config, variant);
  if (definition === undefined || own === null) return [];
  const config = { ...(compiled?.config as object), variants: [{ ...own, ...content }] };
  // The steps around it were checked when the version was published; of the problems here only the missing texts count.
  const alone = { settings: ir.settings, step: () => undefined, precedes: () => true, touchesBefore: [], sequenceId: null, self: step };
  return definition
    .check(config, alone)
    .flatMap(({ code, path }) => (code === 'missing-content' && path !== undefined ? [path.slice(path.lastIndexOf('.') + 1)] : []));
}
