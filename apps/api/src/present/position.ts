import type { z } from '@hono/zod-openapi';
import { type Context, describePosition, type EnrollmentState, parseIr, reasonText } from '@touchline/sequence';
import type { positionSchema } from '../contract/enrollments.ts';

/** Where an enrollment is and why, in words. A version that cannot be read is said, since it must not hide the lead. */
export function presentPosition(ir: unknown, state: EnrollmentState, context: Context): z.infer<typeof positionSchema> {
  const parsed = parseIr(ir);
  if (!parsed.ok) return { stepId: state.step, summary: 'Its version cannot be read', waitingFor: null, until: null, reasons: [] };
  const { step, summary, waitingFor, until, reasons } = describePosition(parsed.ir, state, context);
  return {
    stepId: step,
    summary,
    waitingFor,
    until: until === null ? null : new Date(until).toISOString(),
    reasons: reasons.map((reason) => ({ ...reason, text: reasonText(reason) })),
  };
}
