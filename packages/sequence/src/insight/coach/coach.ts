import { entryOf } from './entry.ts';
import type { SequenceDocument } from '../../model/document.ts';
import type { Advice, Weight } from './advice.ts';
import type { Cadence } from './cadence.ts';
import { readCadence } from './cadence.ts';
import { asks, filler, length, missingVoicemail, personalFirstLines, repetition, urgency, voicemail } from './copy.ts';
import { claims } from './claims.ts';
import { breakUp, channels, exitConditions, goals, nurture, touchCount } from './shape.ts';
import { callHours, emailGap, firstTouch, smsPerDay } from './timing.ts';

const RULES: readonly ((cadence: Cadence) => readonly Advice[])[] = [
  firstTouch,
  exitConditions,
  touchCount,
  channels,
  emailGap,
  smsPerDay,
  callHours,
  breakUp,
  claims,
  asks,
  length,
  voicemail,
  missingVoicemail,
  personalFirstLines,
  repetition,
  urgency,
  filler,
  goals,
  nurture,
];

const ORDER: Readonly<Record<Weight, number>> = { high: 0, medium: 1, low: 2 };

/** Options of `coach`. */
export interface CoachOptions {
  /** Leads contacted us and expect a reply. Missing: derived from the start step. */
  readonly inbound?: boolean;
}

/** Advice on a cadence, most important first, each piece once per step. Works on drafts that don't compile yet. */
export function coach(document: SequenceDocument, options: CoachOptions = {}): readonly Advice[] {
  const cadence = readCadence(document, options.inbound ?? entryOf(document) === 'inbound');
  if (cadence.touches.length === 0) return [];
  const advice = new Map<string, Advice>();
  for (const each of RULES.flatMap((rule) => rule(cadence))) {
    const key = `${each.code}\n${each.nodeId ?? ''}`;
    if (!advice.has(key)) advice.set(key, each);
  }
  return [...advice.values()].toSorted((a, b) => ORDER[a.weight] - ORDER[b.weight]);
}
