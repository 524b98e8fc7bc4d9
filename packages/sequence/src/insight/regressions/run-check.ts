import { channelDefinition } from '../../channels/registry.ts';
import { CONSENTS, type LeadFacts } from '../../model/lead.ts';
import type { Ir } from '../../model/ir.ts';
import type { Behavior } from '../simulate/behavior.ts';
import { simulateLead } from '../simulate/simulate-lead.ts';
import { isValidZone, localTime } from '../../calendar/index.ts';
import type { Instant } from '../../model/types.ts';
import type { Check, CheckPersona, ExpectedTouch } from '../../model/regression.ts';

/** How a run differs from the recorded result. */
export type CheckDifference =
  | { readonly type: 'missing'; readonly touch: ExpectedTouch }
  | { readonly type: 'unexpected'; readonly touch: ExpectedTouch }
  | { readonly type: 'moved'; readonly before: ExpectedTouch; readonly after: ExpectedTouch }
  | { readonly type: 'order'; readonly before: readonly string[]; readonly after: readonly string[] }
  | { readonly type: 'end'; readonly before: string | null; readonly after: string | null };

/** Runs one simulated lead and records the result, to compare later versions with. */
export function recordCheck(ir: Ir, check: Omit<Check, 'expect'>): Check {
  return { ...check, expect: outcomeOf(ir, check.persona, check.behavior) };
}

/** The differences; empty if the check still passes. */
export function runCheck(ir: Ir, check: Check): readonly CheckDifference[] {
  const expected = check.expect;
  const found = outcomeOf(ir, check.persona, check.behavior);
  const differences: CheckDifference[] = [];
  const left = [...found.touches];
  const kept: ExpectedTouch[] = [];
  for (const before of expected.touches) {
    // A step may occur several times in a cycle. It is matched with the first unmatched occurrence.
    const index = left.findIndex((touch) => touch.step === before.step);
    const [after] = index === -1 ? [] : left.splice(index, 1);
    if (after === undefined) differences.push({ type: 'missing', touch: before });
    else {
      kept.push(after);
      if (after.day !== before.day || after.time !== before.time) differences.push({ type: 'moved', before, after });
    }
  }
  for (const touch of left) differences.push({ type: 'unexpected', touch });
  const order = found.touches.filter((touch) => kept.includes(touch)).map(({ step }) => step);
  const before = kept.map(({ step }) => step);
  if (order.join('\n') !== before.join('\n')) differences.push({ type: 'order', before, after: order });
  if (found.endReason !== expected.endReason) differences.push({ type: 'end', before: expected.endReason, after: found.endReason });
  return differences;
}

function outcomeOf(ir: Ir, persona: CheckPersona, behavior: Behavior): Check['expect'] {
  const run = simulateLead(ir, { enrolledAt: enrolledAt(persona), lead: personaFacts(persona) }, behavior);
  const touches = run.entries
    .filter(({ what, step }) => (what === 'sent' || what === 'task') && step !== null)
    .map(({ step, day, at }) => ({ step: step!, day, time: localTime(at, run.zone) }));
  return { touches: touches.slice(0, 1_000), endReason: run.endReason };
}

function enrolledAt({ enrolledAt, timeZone }: CheckPersona): Instant {
  return Temporal.PlainDateTime.from(enrolledAt).toZonedDateTime(isValidZone(timeZone) ? timeZone : 'UTC').epochMilliseconds;
}

/** The facts of a simulated lead. On an unreachable channel it has no address or no consent. */
export function personaFacts({ enrolledAt: _now, unreachable = [], ...facts }: Partial<CheckPersona>): Partial<LeadFacts> {
  // A channel without an address of its own shares one with others, so the lead only refuses it.
  const addresses = unreachable.filter((channel) => channelDefinition(channel).addressField === channel);
  const refused = unreachable.filter((channel) => !addresses.includes(channel)).map((channel) => channelDefinition(channel).consent);
  return {
    ...facts,
    ...Object.fromEntries(addresses.map((field) => [field, null])),
    consent: Object.fromEntries(CONSENTS.map((name) => [name, !refused.includes(name)])) as unknown as LeadFacts['consent'],
  };
}
