import { type Json, THIS_SEQUENCE } from '@touchline/sequence';
import type { JumpPart, Part, StepPart } from './part.ts';

/** Shorthand for the parts of which cadences are written. Only what an author decides is a parameter. */

type Window = 'respect' | 'ignore';

interface Touch {
  readonly goal: string;
  /** `ignore` for first touches, where speed counts more than the hour. */
  readonly window?: Window;
  readonly label?: string;
}

export function start(note: string, entry: 'manual' | 'form' | 'import' | 'api' = 'form'): StepPart {
  return { id: 'start', kind: 'start', config: { entry, note } };
}

/**
 * Until day N of the enrollment at a time of day. `apart`: at least so many days after a touch that the next one speaks of, or after the
 * last touch. From day 2 on that is a day: a weekend may have moved the last touch to this very day, and a text of day 2 must not come
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
    /** Goes out however short the last email was ago: where the field wants it sooner than two days after. */
    readonly ignoreGap?: true;
  },
): StepPart {
  const { subject, preview, body } = content;
  return touch(id, 'email', content, {
    thread: content.thread ?? null,
    missingChannel: 'skip',
    ...(content.ignoreGap === true ? { ignoreEmailGap: true } : {}),
    variants: [{ id: 'a', weight: 1, subject, preview, body: body.trim() }],
  });
}

export function sms(id: string, content: Touch & { readonly text: string }): StepPart {
  return touch(id, 'sms', content, { missingChannel: 'skip', variants: [{ id: 'a', weight: 1, text: content.text }] });
}

export function call(
  id: string,
  content: Touch & { readonly script: string; readonly voicemail: string; readonly anotherTime?: boolean },
): StepPart {
  return touch(id, 'call', content, {
    missingChannel: 'skip',
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
  return touch(id, 'linkedin', content, { missingChannel: 'skip', action: content.action, variants, waitFor: null });
}

export function notice(id: string, content: Touch & { readonly title: string; readonly text: string; readonly link: string }): StepPart {
  const { title, text, link } = content;
  return touch(
    id,
    'notice',
    { window: 'ignore', ...content },
    { missingChannel: 'skip', variants: [{ id: 'a', weight: 1, title, text, link }] },
  );
}

/** Until a date that the lead has in a field, so many days after it (before: negative). */
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
  /** Only pages whose address contains this. */
  readonly page?: string;
}

/** What tells in a nurture that the time has come: a click by a human in one of its emails, or a look at the prices. */
export const INTEREST: readonly [Awaited, ...Awaited[]] = [{ event: 'clicked' }, { event: 'page-viewed', page: '/pricing' }];

/** Until one of several things happens, at most so long. */
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

/** To a sequence that has to be chosen after cloning; `note` says which. */
export function handOver(id: string, note: string): StepPart {
  return { id, kind: 'hand-over', config: { sequenceId: '', note } };
}

/** The enrollment ends, and the lead starts over in the same sequence as a new one, with days that count from then. */
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

/** What the rep recorded for a call, as known when the lead comes here; a task that is still open is a no. */
export function ifOutcome(
  id: string,
  of: string,
  outcome: string,
  branches: { readonly yes: readonly Part[]; readonly no: readonly Part[] },
): StepPart {
  return { id, kind: 'if', config: { what: 'outcome', of: { touch: of }, outcome, within: null }, branches };
}

/** By what is known of the lead; leads that meet none of the rules leave by `else`, which goes on at the next part. */
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
