import { CHANNEL_NAMES } from '../simulate/timeline-text.ts';
import { capitalized } from '../../calendar/format.ts';
import type { Framework } from './framework.ts';

/** One input of the expected cost, with its source. */
export interface Assumed {
  /** `answerRate`; for the share of a framework's touch `share.fortnight.1`, counted from 1. */
  readonly name: string;
  readonly label: string;
  /** Where the figure comes from, in a sentence. */
  readonly source: string;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** Stored as 0 to 1, shown in percent. */
  readonly share: boolean;
  readonly whole: boolean;
}

const GUESS = 'A starting point. Replace it with your own figure.';

const GENERAL = {
  leadsPerMonth: { label: 'Leads a month', source: GUESS, usual: 100, least: 0, most: 1e7, share: false, whole: true },
  answerRate: { label: 'Reply to a complete cadence', source: GUESS, usual: 0.35, least: 0, most: 1, share: true, whole: false },
  closeRate: { label: 'Of those, become customers', source: GUESS, usual: 0.25, least: 0, most: 1, share: true, whole: false },
  valuePerCustomer: { label: 'Value per customer', source: GUESS, usual: 1_000, least: 0, most: 1e9, share: false, whole: false },
  speedFactor: {
    label: 'Fast-reply factor',
    source: 'Often quoted for inbound leads: a reply within five minutes converts nine times as well. Not measured on your leads.',
    usual: 9,
    least: 1,
    most: 100,
    share: false,
    whole: false,
  },
  slowMinutes: {
    label: 'Minutes until the factor is lost',
    source: 'Our reading of the same figure: the advantage is gone ten minutes after the time in the framework.',
    usual: 10,
    least: 1,
    most: 1_440,
    share: false,
    whole: true,
  },
  keptPerDay: {
    label: 'Share kept per day of difference',
    source: 'Our estimate: the share of its replies that a touch keeps when it comes a day earlier or later.',
    usual: 0.93,
    least: 0,
    most: 1,
    share: true,
    whole: false,
  },
  reachDays: {
    label: 'Days until it counts as a different touch',
    source: 'Our estimate: farther apart than this, a touch does not replace the one in the framework.',
    usual: 6,
    least: 0,
    most: 60,
    share: false,
    whole: true,
  },
} satisfies { readonly [name: string]: Omit<Assumed, 'name'> };

type GeneralName = keyof typeof GENERAL;

/** Values that replace the usual ones, by name. */
export type AssumedChanges = Readonly<Record<string, number>>;

/** Everything that enters the result, with its value. */
export type Assumptions = Readonly<Record<GeneralName, number>> & {
  /** Share of all replies per touch of the framework. They add up to 1. */
  readonly shares: readonly number[];
};

/** Every assumption that enters the result for a framework. */
export function assumedFor(framework: Framework): readonly Assumed[] {
  const general = Object.entries(GENERAL).map(([name, assumed]): Assumed => ({ name, ...assumed }));
  const shares = framework.touches.map(({ day, channel, share }, index): Assumed => ({
    name: `share.${framework.id}.${index + 1}`,
    label: `${capitalized(CHANNEL_NAMES[channel])} on day ${day}`,
    source: 'Our model, not a measurement: the first touch and the break-up get the most replies.',
    usual: share,
    least: 0,
    most: 1,
    share: true,
    whole: false,
  }));
  return [...general, ...shares];
}

/** Shares are normalized by their sum, so that one can be changed alone. If all are 0, they count evenly. */
export function assume(framework: Framework, changes: AssumedChanges): Assumptions {
  const valueOf = (name: GeneralName): number => changes[name] ?? GENERAL[name].usual;
  const shares = framework.touches.map(({ share }, index) => changes[`share.${framework.id}.${index + 1}`] ?? share);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return {
    leadsPerMonth: valueOf('leadsPerMonth'),
    answerRate: valueOf('answerRate'),
    closeRate: valueOf('closeRate'),
    valuePerCustomer: valueOf('valuePerCustomer'),
    speedFactor: valueOf('speedFactor'),
    slowMinutes: valueOf('slowMinutes'),
    keptPerDay: valueOf('keptPerDay'),
    reachDays: valueOf('reachDays'),
    shares: shares.map((share) => (whole === 0 ? 1 / shares.length : share / whole)),
  };
}
