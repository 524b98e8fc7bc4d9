import type { Experiment, ExperimentPlan } from '../api/experiments.ts';
import { count, formatNumber, percent } from '../lib/format/number.ts';
import type { BadgeTone } from '../ui/badge.tsx';

export const METRIC_NAMES = {
  'positive-reply': 'Positive replies',
  reply: 'Replies',
  meeting: 'Meetings booked',
  click: 'Clicks',
} as const satisfies Record<Experiment['metric'], string>;

const HARMS: Readonly<Record<string, string>> = {
  unsubscribed: 'unsubscribes',
  complained: 'spam complaints',
  'negative-reply': 'negative replies',
};

export const harmName = (event: string): string => HARMS[event] ?? event;

export const armName = (arm: string): string => (arm.length === 1 ? arm.toUpperCase() : arm);

/** The state in one or two words, for a badge. */
export function stateBadge({ state, winner }: Pick<Experiment, 'state' | 'winner'>): { readonly tone: BadgeTone; readonly text: string } {
  switch (state) {
    case 'running':
      return { tone: 'accent', text: 'Running' };
    case 'better':
      return { tone: 'family', text: `${armName(winner ?? '')} is better` };
    case 'no-difference':
      return { tone: 'neutral', text: 'No difference' };
    case 'guardrail':
      return { tone: 'danger', text: 'Stopped by a guardrail' };
    case 'invalid':
    case 'changed':
      return { tone: 'warn', text: 'Invalid' };
    case 'stopped':
      return { tone: 'neutral', text: 'Stopped' };
  }
}

/** What the state means, and what to do. */
export function stateText(experiment: Experiment): string {
  const { state, winner, harm, daysLeft, endedBy, difference, metric } = experiment;
  switch (state) {
    case 'running':
      return daysLeft === null
        ? 'No lead has received this touch since the start.'
        : `It needs about ${count(daysLeft, 'more day')} at the present rate. It ends earlier if the difference is large.`;
    case 'better':
      return `${armName(winner ?? '')} gets more ${METRIC_NAMES[metric].toLowerCase()}. This result holds however often you looked at it.`;
    case 'no-difference':
      return `No difference of ${points(difference)} or more was found. Keep the version that you prefer.`;
    case 'guardrail':
      return `${armName(harm?.arm ?? '')} causes more ${harmName(harm?.event ?? '')}. Apply another version.`;
    case 'invalid':
      return 'The leads were not split as planned, so the figures cannot be compared. Start a new test.';
    case 'changed':
      return 'A published version changed or removed a version under test, so the figures cannot be compared. Start a new test.';
    case 'stopped':
      return `${endedBy ?? 'A member'} stopped it before it was decided.`;
  }
}

/** "2 points" of 0.02. */
export function points(share: number): string {
  const value = Math.round(share * 1_000) / 10;
  return `${formatNumber(value, 1)} ${value === 1 ? 'point' : 'points'}`;
}

/** What stands against a test, and what would help. */
export function obstacleText({ reason, findable, leadsPerDay }: NonNullable<ExperimentPlan['obstacle']>): string {
  const needed = `With ${formatNumber(leadsPerDay, 1)} leads per day, it would take half a year.`;
  if (reason === 'no-leads') return `No lead received this touch in the last 28 days. ${needed}`;
  const instead = findable === null ? '' : ` At the present rate, the smallest difference that can be found is ${points(findable)}.`;
  return `This test would take longer than half a year. ${needed}${instead}`;
}

/** "4% (3.1–5.2%)". */
export const rateWithInterval = ({ share, low, high }: { readonly share: number; readonly low: number; readonly high: number }): string =>
  `${percent(share)} (${percent(low)}–${percent(high)})`;
