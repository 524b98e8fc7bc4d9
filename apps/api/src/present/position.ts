import type { z } from '@hono/zod-openapi';
import { type Context, describePosition, type EnrollmentState, parseIr, reasonText, type TextFormat } from '@touchline/sequence';
import type { positionSchema } from '../contract/enrollments.ts';

/** The position of an enrollment and why it waits, as text. An unreadable version is reported, so that it does not hide the lead. */
export function presentPosition(ir: unknown, state: EnrollmentState, context: Context, format: TextFormat): z.infer<typeof positionSchema> {
  const parsed = parseIr(ir);
  if (!parsed.ok) return { stepId: state.step, summary: 'The version cannot be read', waitingFor: null, until: null, reasons: [] };
  const { step, summary, waitingFor, until, reasons } = describePosition(parsed.ir, state, context, format);
  return {
    stepId: step,
    summary,
    waitingFor,
    until: until === null ? null : new Date(until).toISOString(),
    reasons: reasons.map((reason) => ({ ...reason, text: reasonText(reason, format) })),
  };
}
