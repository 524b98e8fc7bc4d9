import { readCadence } from '../coach/cadence.ts';
import type { SequenceDocument } from '../../model/document.ts';
import type { Channel, StepId } from '../../model/types.ts';
import { channelDefinition } from '../../channels/registry.ts';
import { CHANNELS } from '../../model/types.ts';
import { DAY, MINUTE } from '../../calendar/civil.ts';

/** A touch that leads get today. */
export interface GivenTouch {
  /** Day after the lead came in; 0 is that day. */
  readonly day: number;
  readonly channel: Channel;
  /** Minutes after the lead came in, where known; matters on the first day. */
  readonly minutes?: number;
  readonly step?: StepId;
}

/** The touches on the longest path through a sequence. */
export function touchesOf(document: SequenceDocument): readonly GivenTouch[] {
  const { paths, enrolledAt } = readCadence(document, false);
  const longest = paths.toSorted((a, b) => b.touches.length - a.touches.length)[0];
  return (longest?.touches ?? []).map(({ id, channel, at }) => {
    const day = Math.floor(at / DAY) - Math.floor(enrolledAt / DAY);
    return { day, channel, step: id, ...(day === 0 ? { minutes: Math.round((at - enrolledAt) / MINUTE) } : {}) };
  });
}

/** The typed touches, or the lines that cannot be read. Lines are numbered from 1. */
export type TypedTouches =
  | { readonly ok: true; readonly touches: readonly GivenTouch[] }
  | { readonly ok: false; readonly problems: readonly { readonly line: number; readonly text: string }[] };

/** Parses typed touches, one per line or comma: `day 0 sms`, `0 sms 5m`, `d4: email`. */
export function parseTouches(text: string): TypedTouches {
  const lines = text.split(/[\n,;]/).map((line) => line.trim());
  const problems: { line: number; text: string }[] = [];
  const touches: GivenTouch[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const touch = parseTouch(line.toLowerCase());
    if (touch === null) problems.push({ line: index + 1, text: line });
    else touches.push(touch);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, touches };
}

function parseTouch(line: string): GivenTouch | null {
  const parts = /^(?:day\s*|d\s*)?(\d{1,3})\s*[:\-–·]?\s*([a-z-]+)(?:\s+(?:after\s+)?(\d{1,4})\s*(m|min|minutes?|h|hours?))?$/.exec(line);
  if (parts === null) return null;
  const [, day = '', word = '', amount, unit = ''] = parts;
  const channel = CHANNELS.find((known) => known === word || channelDefinition(known).aliases.includes(word));
  if (channel === undefined) return null;
  const minutes = amount === undefined ? {} : { minutes: Number(amount) * (unit.startsWith('h') ? 60 : 1) };
  return { day: Number(day), channel, ...minutes };
}
