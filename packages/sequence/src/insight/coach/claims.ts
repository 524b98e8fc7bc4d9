import { validNode } from '../../document/read-node.ts';
import { channelDefinition } from '../../channels/registry.ts';
import type { TouchText } from '../../steps/definition/step-definition.ts';
import { UNREACHABLE } from '../../steps/definition/exits.ts';
import type { Contact } from '../../model/channel.ts';
import type { StepId } from '../../model/types.ts';
import type { Advice, Weight } from './advice.ts';
import type { Cadence, PlannedTouch, Path } from './cadence.ts';
import type { Claim, ClaimSubject } from './claims/claim.ts';
import { readClaims } from './claims/read-claims.ts';
import { withoutSpan } from './claims/without-span.ts';
import type { TimetableRow } from './timetable.ts';
import { timetableOf } from './timetable.ts';

/** `never`: a path has no such touch; `outcome`: the outcome is unknown; `days`: the time is wrong; `channel`: some leads skip the touch. */
type Doubt = { readonly why: 'never' | 'outcome' | 'channel' } | { readonly why: 'days'; readonly share: number };

const WEIGHTS: Readonly<Record<Doubt['why'], Weight>> = { never: 'high', outcome: 'high', days: 'high', channel: 'low' };
/** Weight of a doubt, so that the worst of all paths is reported. */
const RANK: readonly Doubt['why'][] = ['never', 'outcome', 'days', 'channel'];

/** The number of paths grows exponentially. More than this add no information about one sentence. */
const MOST_PATHS = 40;

/**
 * A message may refer to a call, a voicemail, another message or a day only if that is true on every path to it: the touch came
 * before, a person recorded that outcome, and it was that many days ago for a lead that enrolls at any hour of the week.
 */
export function claims(cadence: Cadence): readonly Advice[] {
  return cadence.touches.flatMap((touch) =>
    touch.texts.flatMap((text) => readClaims(text.text).flatMap((claim) => adviceOn(touch, text, claim, cadence))),
  );
}

function adviceOn(touch: PlannedTouch, text: TouchText, claim: Claim, cadence: Cadence): readonly Advice[] {
  const paths = cadence.paths.filter((path) => path.touches.some(({ id }) => id === touch.id)).slice(0, MOST_PATHS);
  const doubts = paths.flatMap((path) => doubtOn(path, touch, claim, cadence) ?? []);
  const doubt = doubts.toSorted((a, b) => RANK.indexOf(a.why) - RANK.indexOf(b.why) || shareOf(b) - shareOf(a))[0];
  if (doubt === undefined) return [];
  const node = cadence.document.nodes.find(({ id }) => id === touch.id);
  const span = doubt.why === 'days' && claim.time !== null ? claim.time : claim.sentence;
  const config = node === undefined ? null : withoutSpan(node.config, text.path, span);
  return [
    {
      code: 'unproven-claim',
      weight: WEIGHTS[doubt.why],
      nodeId: touch.id,
      path: text.path,
      params: { phrase: claim.phrase, time: claim.time?.words ?? '', about: claim.about, why: doubt.why, share: shareOf(doubt) },
      ...(config === null ? {} : { fix: { type: 'set-config', nodeId: touch.id, config } }),
    },
  ];
}

function shareOf(doubt: Doubt): number {
  return doubt.why === 'days' ? doubt.share : 0;
}

/** The doubt about a claim for leads on one path; null: the claim is true. */
function doubtOn(path: Path, touch: PlannedTouch, claim: Claim, cadence: Cadence): Doubt | null {
  const { about, time } = claim;
  if (about === 'enrolling')
    return time === null ? null : offDays(path, touch, cadence, ({ at, enrolledAt }) => time.holds(enrolledAt, at));
  const place = path.touches.findIndex(({ id }) => id === touch.id);
  const others = claim.when === 'before' ? path.touches.slice(0, place) : path.touches.slice(place + 1);
  const meant = others.filter((other) => isAbout(about, other.channel) && !wasSkipped(path, other.id));
  if (meant.length === 0) return { why: 'never' };
  const sure = claim.when === 'after' ? meant : meant.filter((other) => isKnown(about, other, touch, path, cadence));
  if (sure.length === 0) return { why: 'outcome' };
  const off =
    time === null
      ? null
      : offDays(path, touch, cadence, ({ at, row }) =>
          sure.some((other) => {
            const moment = row.at.get(other.id);
            return other.segment === touch.segment && moment !== undefined && time.holds(Math.min(moment, at), Math.max(moment, at));
          }),
        );
  if (off !== null) return off;
  // Only an existing task can have an outcome.
  const everyoneGotIt = sure.some(
    (other) => other.channel === touch.channel || other.unreachable !== 'skip' || (claim.when === 'before' && other.manual),
  );
  return everyoneGotIt ? null : { why: 'channel' };
}

interface Moment {
  readonly at: number;
  readonly enrolledAt: number;
  readonly row: TimetableRow;
}

function offDays(path: Path, touch: PlannedTouch, cadence: Cadence, holds: (moment: Moment) => boolean): Doubt | null {
  const share = timetableOf(path, cadence).filter((row) => {
    const at = row.at.get(touch.id);
    return at === undefined || !holds({ at, enrolledAt: row.enrolledAt, row });
  }).length;
  return share === 0 ? null : { why: 'days', share };
}

function isAbout(about: Exclude<ClaimSubject, 'enrolling'>, channel: PlannedTouch['channel']): boolean {
  return about === 'any' || channelDefinition(channel).contacts.includes(about);
}

/** Whether a touch on the channel can be nothing else: a voicemail is one even if its outcome is unknown, a call only if it says so. */
function isOnly(about: Contact, channel: PlannedTouch['channel']): boolean {
  return channelDefinition(channel).contacts.every((contact) => contact === about);
}

/** Whether an automatic touch, or the outcome that a person recorded, proves the claim. */
function isKnown(about: Claim['about'], other: PlannedTouch, touch: PlannedTouch, path: Path, cadence: Cadence): boolean {
  if (!other.manual) return true;
  const outcomes = outcomesOf(other, touch.id, path, cadence);
  const node = cadence.document.nodes.find(({ id }) => id === other.id);
  const valid = node === undefined ? null : validNode(node);
  const reached = valid?.definition.reached?.(valid.config) ?? [];
  return outcomes.some((outcome) => bearsOut(about, other, outcome, reached));
}

/** Call outcomes, as people usually name them. */
const LEFT_VOICEMAIL = /voice ?-?mail|voice ?-?message|mailbox|answering machine|left (?:a )?message|\bvm\b/i;

/** @param outcome null: the task is done with an unknown outcome */
function bearsOut(about: Claim['about'], other: PlannedTouch, outcome: string | null, reached: readonly string[]): boolean {
  if (about === 'voicemail') return isOnly(about, other.channel) || (outcome !== null && LEFT_VOICEMAIL.test(outcome));
  if (about === 'conversation') return outcome !== null && reached.includes(outcome);
  return true;
}

/** Everything that is certain about manual touches before a step is entered. */
function outcomesOf(other: PlannedTouch, before: StepId, path: Path, { document }: Cadence): readonly (string | null)[] {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]));
  const found: (string | null)[] = [];
  let last: StepId | null = null;
  for (const { id, exit } of path.visits) {
    if (id === before) break;
    const node = nodes.get(id);
    const valid = node === undefined ? null : validNode(node);
    if (node === undefined || valid === null || node.disabled === true) continue;
    const { definition, config } = valid;
    if (definition.touch !== null) last = id;
    const told = exit === null ? null : (definition.outcomeOf?.(config, exit) ?? null);
    if (told === null) continue;
    const about = told.touch === 'self' ? id : told.touch === 'last' ? last : told.touch === 'any' ? other.id : told.touch.id;
    if (about === other.id) found.push(told.outcome);
  }
  return found;
}

/** Leads that leave a touch by its side exit did not get it. */
function wasSkipped({ visits }: Path, id: StepId): boolean {
  return visits.some((visit) => visit.id === id && visit.exit === UNREACHABLE.name);
}
