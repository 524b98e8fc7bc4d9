import { FIRST_LINE_WRITTEN } from '../../runtime/first-lines.ts';
import type { LeadPatch, TimelineEntry } from '../../model/effect.ts';
import { channelDefinition } from '../../channels/registry.ts';
import { type Channel, CHANNELS, type StepId } from '../../model/types.ts';
import { capitalised } from '../../calendar/format.ts';
import { reasonText } from '../../calendar/index.ts';

/** How a channel is called in the middle of a sentence. */
export const CHANNEL_NAMES = Object.fromEntries(CHANNELS.map((channel) => [channel, channelDefinition(channel).noun])) as Readonly<
  Record<Channel, string>
>;

type TextOf = {
  readonly [What in TimelineEntry['what']]: (entry: Extract<TimelineEntry, { what: What }>, name: (id: StepId) => string) => string;
};

const TEXTS: TextOf = {
  entered: ({ step }, name) => `Comes to: ${name(step)}`,
  planned: ({ step }, name) => `Planned: ${name(step)}`,
  delayed: ({ step, reasons }, name) => `Later than planned: ${name(step)} (${reasons.map(reasonText).join(', ')})`,
  sent: ({ step, channel, variant }, name) =>
    `${capitalised(CHANNEL_NAMES[channel])} goes out: ${name(step)}${variant === null ? '' : ` (variant ${variant.toUpperCase()})`}`,
  task: ({ step, channel }, name) => `Task for a person, ${CHANNEL_NAMES[channel]}: ${name(step)}`,
  asked: ({ step }, name) => `Task for a person, the first line: ${name(step)}`,
  skipped: ({ step, why }, name) => `Left out: ${name(step)} (${SKIPPED[why]})`,
  decided: ({ step, exit, why }, name) => `${name(step)}: goes “${exit}”, because ${decisionText(why)}`,
  event: ({ name, step }, nameOf) =>
    name === FIRST_LINE_WRITTEN ? 'The first line is written' : `Lead: ${name}${step === undefined ? '' : ` (${nameOf(step)})`}`,
  act: ({ act }) => `A person's act: ${act}`,
  changed: ({ patch }) => changeText(patch),
  moved: ({ from, to }) => `Moved from version ${from} to version ${to}`,
  'handed-over': ({ direction, refused, again }) => {
    if (refused !== undefined) return `Was not let into ${again === true ? 'this sequence again' : 'the other sequence'}: ${refused}`;
    if (again === true) return direction === 'to' ? 'Starts over as a new enrollment' : 'Comes from an earlier enrollment';
    return direction === 'to' ? 'Goes on in another sequence' : 'Comes from another sequence';
  },
  alerted: ({ text }) => `The owner is alerted: ${text}`,
  ended: ({ reason }) => `Ends: ${reason}`,
};

const SKIPPED = {
  disabled: 'switched off',
  unreachable: 'no address or no consent',
  'by-person': 'by a person',
  'already-sent': 'it was sent before',
} as const;

/** One line of a lead's history in words. `name` gives a step's short name. */
export function timelineText(entry: TimelineEntry, name: (id: StepId) => string): string {
  const text = TEXTS[entry.what] as (entry: TimelineEntry, name: (id: StepId) => string) => string;
  return text(entry, name);
}

/** The recorded `why` of a decision as the rest of a sentence: `not-clicked` → "it was not clicked in time". */
export function decisionText(why: string): string {
  if (why === 'not-sent') return 'that touch was never sent';
  if (why.startsWith('not-')) return `“${why.slice(4)}” did not happen in time`;
  const colon = why.indexOf(':');
  const [code, value] = colon === -1 ? [why] : [why.slice(0, colon), why.slice(colon + 1)];
  if (code === 'tier') return value === 'other' ? 'the lead has no tier' : `the lead is ${value}`;
  if (code === 'arm') return 'it was drawn by lot';
  if (code === 'rule') return `the rule “${value}” fits`;
  if (why === 'no-rule') return 'no rule fits';
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
      return `${capitalised(patch.field)} set to ${patch.value ?? 'nothing'}`;
  }
}
