import { type Json, THIS_SEQUENCE } from '@touchline/sequence';
import type { JumpPart, Part, StepPart } from './part.ts';

/** Shorthand for the parts of cadences. Only the author's decisions are parameters. */

type Window = 'respect' | 'ignore';

interface Touch {
  readonly goal: string;
  /** `ignore` for first touches, because speed matters more than the time of day. */
  readonly window?: Window;
  readonly label?: string;
}

export function start(note: string, entry: 'manual' | 'form' | 'import' | 'api' = 'form'): StepPart {
  return { id: 'start', kind: 'start', config: { entry, note } };
}

/**
 * Waits until day N of the enrollment at a time of day. `apart`: minimum days after a touch that the next one mentions, or after the
 * last touch. The default from day 2 on is one day, because a weekend may move the last touch to this day, and a text of day 2 must not come
 * minutes after the call of day 1.
 */
export function onDay(
  day: number,
  at: string,
  apart: { readonly days: number; readonly after?: string } | null = day < 2 ? null : { days: 1 },
): StepPart {
  const distance = apart && { apart: { days: apart.days, of: apart.after === undefined ? 'last' : { touch: apart.after } } };
  return { id: `until-day-${day}`, kind: 'wait', config: { mode: 'day', day, at, ...distance } };
}

export function after(
  id: string,
  amount: number,
  unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'business-days',
  at: string | null = null,
): StepPart {
  return { id, kind: 'wait', config: { mode: 'duration', amount, unit, at } };
}

export function atNext(id: string, at: string, weekdays: readonly string[] = []): StepPart {
  return { id, kind: 'wait', config: { mode: 'next-time', at, weekdays } };
}

export function email(
  id: string,
  content: Touch & {
    readonly subject: string;
    readonly preview: string;
    readonly body: string;
    readonly thread?: string;
    /** Ignores the minimum gap, for emails that the framework wants sooner than two days after the previous one. */
    readonly ignoreGap?: true;
  },
): StepPart {
  const { subject, preview, body } = content;
  return touch(id, 'email', content, {
    thread: content.thread ?? null,
    unreachable: 'skip',
    ...(content.ignoreGap === true ? { ignoreEmailGap: true } : {}),
    variants: [{ id: 'a', weight: 1, subject, preview, body: body.trim() }],
  });
}

export function sms(id: string, content: Touch & { readonly text: string }): StepPart {
  return touch(id, 'sms', content, { unreachable: 'skip', variants: [{ id: 'a', weight: 1, text: content.text }] });
}

export function call(
  id: string,
  content: Touch & { readonly script: string; readonly voicemail: string; readonly anotherTime?: boolean },
): StepPart {
  return touch(id, 'call', content, {
    unreachable: 'skip',
    script: content.script.trim(),
    voicemailScript: content.voicemail.trim(),
    waitFor: null,
    ...(content.anotherTime === true ? { anotherTime: true } : {}),
  });
}

export function linkedin(
  id: string,
  content: Touch & { readonly action: 'connect' | 'message' | 'view'; readonly text?: string },
): StepPart {
  const variants = [{ id: 'a', weight: 1, text: (content.text ?? '').trim() }];
  return touch(id, 'linkedin', content, { unreachable: 'skip', action: content.action, variants, waitFor: null });
}

export function notice(id: string, content: Touch & { readonly title: string; readonly text: string; readonly link: string }): StepPart {
  const { title, text, link } = content;
  return touch(
    id,
    'notice',
    { window: 'ignore', ...content },
    { unreachable: 'skip', variants: [{ id: 'a', weight: 1, title, text, link }] },
  );
}

/** Waits until a number of days after a date in a field of the lead (negative: before). */
export function onDateOf(
  id: string,
  field: string,
  offset: number,
  at: string,
  branches: { readonly 'no-date': readonly Part[] },
): StepPart {
  return { id, kind: 'wait', config: { mode: 'lead-date', field, offset, at }, branches };
}

interface Awaited {
  readonly event: string;
  /** Only pages whose URL contains this. */
  readonly page?: string;
}

/** Signs of interest in a nurture: a click by a human in one of its emails, or a visit to the pricing page. */
export const INTEREST: readonly [Awaited, ...Awaited[]] = [{ event: 'clicked' }, { event: 'page-viewed', page: '/pricing' }];

/** Waits until one of several events happens, with a timeout. */
export function until(
  id: string,
  [first, ...others]: readonly [Awaited, ...Awaited[]],
  limit: { readonly amount: number; readonly unit: 'hours' | 'days'; readonly at?: string },
  branches: { readonly happened: readonly Part[]; readonly limit: readonly Part[] },
): StepPart {
  const { amount, unit, at } = limit;
  const or = others.length === 0 ? {} : { or: others.map((other) => ({ ...other })) };
  return {
    id,
    kind: 'wait',
    config: { mode: 'event', ...first, ...or, limit: { amount, unit }, ...(at === undefined ? {} : { at }) },
    branches,
  };
}

export function alert(id: string, text: string): StepPart {
  return { id, kind: 'alert', config: { text } };
}

export function setTier(id: string, tier: 'hot' | 'warm' | 'cold' | 'dead'): StepPart {
  return { id, kind: 'set', config: { changes: [{ field: 'tier', value: tier }] } };
}

export function setTag(id: string, tag: string): StepPart {
  return { id, kind: 'set', config: { changes: [{ field: 'tag', value: tag, remove: false }] } };
}

export function removeTag(id: string, tag: string): StepPart {
  return { id, kind: 'set', config: { changes: [{ field: 'tag', value: tag, remove: true }] } };
}

export function tierSwitch(id: string, branches: Readonly<Record<'hot' | 'warm' | 'cold' | 'dead' | 'other', readonly Part[]>>): StepPart {
  return { id, kind: 'tier-switch', config: {}, branches };
}

/** Moves to a sequence that has to be chosen after cloning; `note` says which. */
export function handOver(id: string, note: string): StepPart {
  return { id, kind: 'hand-over', config: { sequenceId: '', note } };
}

/** Ends the enrollment. The lead starts over in the same sequence with a new enrollment, whose days count from then. */
export function startOver(id: string): StepPart {
  return { id, kind: 'hand-over', config: { sequenceId: THIS_SEQUENCE, note: '' } };
}

/** Waits up to a limit for a human click in an earlier email. */
export function ifClicked(
  id: string,
  of: string,
  within: { readonly amount: number; readonly unit: 'hours' | 'days' },
  branches: { readonly yes: readonly Part[]; readonly no: readonly Part[] },
): StepPart {
  return { id, kind: 'if', config: { what: 'clicked', of: { touch: of }, link: null, engagement: 'human', within }, branches };
}

/** Branches on the outcome that the rep recorded for a call so far. An open task takes No. */
export function ifOutcome(
  id: string,
  of: string,
  outcome: string,
  branches: { readonly yes: readonly Part[]; readonly no: readonly Part[] },
): StepPart {
  return { id, kind: 'if', config: { what: 'outcome', of: { touch: of }, outcome, within: null }, branches };
}

/** Branches on lead data. Leads that match no rule leave by `else`, which continues at the next part. */
export function branch(
  id: string,
  rules: { readonly [exit: string]: { readonly label: string; readonly conditions: readonly Json[]; readonly parts: readonly Part[] } },
): StepPart {
  return {
    id,
    kind: 'branch',
    config: { rules: Object.entries(rules).map(([rule, { label, conditions }]) => ({ id: rule, label, match: 'all', conditions })) },
    branches: Object.fromEntries(Object.entries(rules).map(([rule, { parts }]) => [rule, parts])),
  };
}

export function goOnAt(id: string): JumpPart {
  return { goOnAt: id };
}

export function end(reason = 'completed', id = 'end'): StepPart {
  return { id, kind: 'end', config: { reason } };
}

function touch(id: string, kind: string, content: Touch, config: StepPart['config']): StepPart {
  return {
    id,
    kind,
    config: { goal: content.goal, window: content.window ?? 'respect', ...config },
    ...(content.label === undefined ? {} : { label: content.label }),
  };
}
