import { FIRST_LINE_WRITTEN } from '../../runtime/first-lines.ts';
import type { LeadPatch, TimelineEntry } from '../../model/effect.ts';
import { channelDefinition } from '../../channels/registry.ts';
import { type Channel, CHANNELS, type StepId } from '../../model/types.ts';
import { capitalised } from '../../calendar/format.ts';
import { reasonText } from '../../calendar/index.ts';

/** Channel names in the middle of a sentence. */
export const CHANNEL_NAMES = Object.fromEntries(CHANNELS.map((channel) => [channel, channelDefinition(channel).noun])) as Readonly<
  Record<Channel, string>
>;

type TextOf = {
  readonly [What in TimelineEntry['what']]: (entry: Extract<TimelineEntry, { what: What }>, name: (id: StepId) => string) => string;
};

const TEXTS: TextOf = {
  entered: ({ step }, name) => `Enters ${name(step)}`,
  planned: ({ step }, name) => `Planned: ${name(step)}`,
  delayed: ({ step, reasons }, name) => `Later than planned: ${name(step)} (${reasons.map(reasonText).join(', ')})`,
  sent: ({ step, channel, variant }, name) =>
    `${capitalised(CHANNEL_NAMES[channel])} sent: ${name(step)}${variant === null ? '' : ` (variant ${variant.toUpperCase()})`}`,
  task: ({ step, channel }, name) => `Task for a person, ${CHANNEL_NAMES[channel]}: ${name(step)}`,
  asked: ({ step }, name) => `Task for a person, opening line: ${name(step)}`,
  skipped: ({ step, why }, name) => `Skipped: ${name(step)} (${SKIPPED[why]})`,
  decided: ({ step, exit, why }, name) => `${name(step)}: goes “${exit}”, because ${decisionText(why)}`,
  event: ({ name, step }, nameOf) =>
    name === FIRST_LINE_WRITTEN ? 'Opening line written' : `Lead: ${name}${step === undefined ? '' : ` (${nameOf(step)})`}`,
  act: ({ act }) => `Action by a person: ${act}`,
  changed: ({ patch }) => changeText(patch),
  moved: ({ from, to }) => `Moved from version ${from} to version ${to}`,
  'handed-over': ({ direction, refused, again }) => {
    if (refused !== undefined) return `Not enrolled in ${again === true ? 'this sequence again' : 'the other sequence'}: ${refused}`;
    if (again === true) return direction === 'to' ? 'Starts over as a new enrollment' : 'Started over from an earlier enrollment';
    return direction === 'to' ? 'Moved to another sequence' : 'Moved here from another sequence';
  },
  alerted: ({ text }) => `Owner notified: ${text}`,
  ended: ({ reason }) => `Ends: ${reason}`,
};

const SKIPPED = {
  disabled: 'disabled',
  unreachable: 'no address or no consent',
  'by-person': 'by a person',
  'already-sent': 'already sent',
} as const;

/** One line of a lead's history in English. `name` gives a step's short name. */
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
      return `${capitalised(patch.field)} set to ${patch.value ?? 'nothing'}`;
  }
}
