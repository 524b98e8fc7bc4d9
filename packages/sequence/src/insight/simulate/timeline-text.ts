import type { LeadPatch, TimelineEntry } from '../../model/effect.ts';
import { channelDefinition } from '../../channels/registry.ts';
import { eventDefinition } from '../../model/events.ts';
import { type Channel, CHANNELS, type ExitName, type Instant, type StepId } from '../../model/types.ts';
import { endReasonText } from './end-reason-text.ts';
import { capitalized, PLAIN_FORMAT, type TextFormat } from '../../calendar/format.ts';
import type { Reason } from '../../model/reason.ts';
import { reasonText } from '../../calendar/index.ts';

/** Name of each channel in the middle of a sentence. */
export const CHANNEL_NAMES = Object.fromEntries(CHANNELS.map((channel) => [channel, channelDefinition(channel).noun])) as Readonly<
  Record<Channel, string>
>;

/** Short names of steps, by id, and of their exits where they are known. */
export interface TimelineNames {
  (id: StepId): string;
  readonly exit?: ((id: StepId, exit: ExitName) => string | undefined) | undefined;
}

interface TimesOf {
  readonly instant: ((at: Instant) => string) | undefined;
  readonly format: TextFormat;
}

type TextOf = {
  readonly [What in TimelineEntry['what']]: (
    entry: Extract<TimelineEntry, { what: What }>,
    name: TimelineNames,
    options: TimesOf,
  ) => string;
};

const TEXTS: TextOf = {
  entered: ({ step }, name) => `Entered: ${name(step)}`,
  planned: ({ step, for: at, reasons = [] }, name, { instant, format }) =>
    `Scheduled${instant === undefined ? '' : ` for ${instant(at)}`}: ${name(step)}${inBrackets(reasons, format)}`,
  delayed: ({ step, reasons }, name, { format }) => `Delayed: ${name(step)}${inBrackets(reasons, format)}`,
  sent: ({ step, channel, variant }, name) =>
    `${channelDefinition(channel).title} sent: ${name(step)}${variant === null ? '' : ` (variant ${variant.toUpperCase()})`}`,
  task: ({ step, channel }, name) => `${channelDefinition(channel).title} task: ${name(step)}`,
  asked: ({ step }, name) => `Opening line task: ${name(step)}`,
  skipped: ({ step, why }, name) => `Skipped: ${name(step)} (${SKIPPED[why]})`,
  decided: ({ step, exit, why }, name) => `${name(step)}: took “${name.exit?.(step, exit) ?? inWords(exit)}” because ${decisionText(why)}`,
  event: ({ name, step }, nameOf) => {
    const known = eventDefinition(name);
    if (step === undefined) return known?.label ?? inWords(name);
    return known?.verb === undefined ? `${known?.label ?? inWords(name)}: ${nameOf(step)}` : `${known.verb} ${nameOf(step)}`;
  },
  act: ({ act, step }, name) => `${ACTIONS[act] ?? inWords(act)}${step === undefined ? '' : `: ${name(step)}`}`,
  changed: ({ patch }) => changeText(patch),
  moved: ({ from, to }) => `Moved from version ${from} to version ${to}`,
  'handed-over': ({ direction, refused, again }) => {
    if (refused !== undefined)
      return `Not ${again === true ? 're-enrolled' : 'enrolled in the other sequence'}: ${refused.replaceAll('-', ' ')}`;
    if (again === true) return direction === 'to' ? 'Started again as a new enrollment' : 'Continues an earlier enrollment';
    return direction === 'to' ? 'Moved to another sequence' : 'Came from another sequence';
  },
  alerted: ({ text }) => `Owner notified: ${text}`,
  ended: ({ reason }) => `Ended: ${endReasonText(reason)}`,
};

const SKIPPED = {
  disabled: 'disabled',
  unreachable: 'lead not reachable',
  'by-person': 'skipped manually',
  'already-sent': 'already sent',
} as const;

/** What a person did, by the name of the action. */
const ACTIONS: Readonly<Record<string, string>> = {
  enroll: 'Enrolled manually',
  'skip-wait': 'Wait skipped',
  'send-now': 'Sent now, manually',
  'skip-step': 'Step skipped manually',
  pause: 'Paused',
  resume: 'Resumed',
  reschedule: 'Rescheduled',
  jump: 'Moved to another step',
  exit: 'Removed',
  rewrite: 'Next message customized',
  resend: 'Resent manually',
  retry: 'Soft bounce: resend scheduled',
  'went-out': 'Marked as sent',
  'send-again': 'Resent manually',
};

/** `pricing-page-viewed` → "Pricing page viewed". */
const inWords = (code: string): string => capitalized(code.replaceAll('-', ' '));

const inBrackets = (reasons: readonly Reason[], format: TextFormat): string =>
  reasons.length === 0 ? '' : ` (${reasons.map((reason) => reasonText(reason, format)).join(', ')})`;

/**
 * One line of a lead's history, the same in the simulator and in the history.
 *
 * @param name gives short names of steps and exits
 * @param instant formats the due time of a scheduled step; the time is omitted without it
 * @param format of times and dates in reasons
 */
export function timelineText(
  entry: TimelineEntry,
  name: TimelineNames,
  instant?: (at: Instant) => string,
  format: TextFormat = PLAIN_FORMAT,
): string {
  const text = TEXTS[entry.what] as (entry: TimelineEntry, name: TimelineNames, options: TimesOf) => string;
  return text(entry, name, { instant, format });
}

/** The recorded `why` of a decision as the rest of a sentence: `not-clicked` → "it was not clicked in time". */
export function decisionText(why: string): string {
  if (why === 'not-sent') return 'that touch was never sent';
  if (why.startsWith('not-')) return `“${why.slice(4)}” did not happen in time`;
  const colon = why.indexOf(':');
  const [code, value] = colon === -1 ? [why] : [why.slice(0, colon), why.slice(colon + 1)];
  if (code === 'tier') return value === 'other' ? 'the lead has no tier' : `the lead is ${value}`;
  if (code === 'arm') return 'of the random split';
  if (code === 'rule') return `the rule “${value}” matches`;
  if (why === 'no-rule') return 'no rule matches';
  if (code === 'no-date') return `the lead has no date in “${value}”`;
  return value === undefined ? `“${why}” happened` : `${code} is ${value}`;
}

function changeText(patch: LeadPatch): string {
  switch (patch.field) {
    case 'tag':
      return patch.remove ? `Tag removed: ${patch.value}` : `Tag added: ${patch.value}`;
    case 'custom':
      return `${patch.name} set to ${JSON.stringify(patch.value)}`;
    default:
      return `${capitalized(patch.field)} set to ${patch.value ?? 'nothing'}`;
  }
}
