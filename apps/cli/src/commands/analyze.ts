import {
  type Analysis,
  analyze,
  type Assumptions,
  type GivenTouch,
  LEAD_SOURCES,
  type LeadSource,
  parseTouches,
  touchesOf,
} from '@touchline/sequence';
import { InputError, readDocument } from './input.ts';
import { EXIT, type OutputOptions, print } from './output.ts';

export interface AnalyzeOptions extends OutputOptions {
  readonly source: string;
  /** `0 sms 5m, 1 call`: what is done today, where nothing is drawn. */
  readonly touches?: string;
  readonly leads?: string;
  readonly value?: string;
  readonly answerRate?: string;
  readonly closeRate?: string;
}

/** `touchline analyze`: what is done today against the framework that fits the source. Exit code 1 when touches are missing. */
export async function analyzeCommand(file: string | undefined, options: AnalyzeOptions): Promise<number> {
  const analysis = analyze(await givenTouches(file, options.touches), sourceOf(options.source), assumptionsOf(options));
  print(options, analysis, linesOf(analysis));
  return analysis.touches.every(({ state }) => state !== 'missing') ? EXIT.fine : EXIT.found;
}

async function givenTouches(file: string | undefined, typed: string | undefined): Promise<readonly GivenTouch[]> {
  if (typed === undefined) {
    if (file === undefined)
      throw new InputError(['Give a canvas document, or the touches of today with --touches "0 sms 5m, 1 call, 4 email".']);
    return touchesOf(await readDocument(file));
  }
  const parsed = parseTouches(typed);
  if (parsed.ok) return parsed.touches;
  throw new InputError(parsed.problems.map(({ text }) => `--touches: “${text}” is not a touch such as “day 4 email” or “0 sms 5m”`));
}

function sourceOf(text: string): LeadSource {
  const source = LEAD_SOURCES.find((known) => known === text);
  if (source === undefined) throw new InputError([`--source ${text}: use one of ${LEAD_SOURCES.join(', ')}`]);
  return source;
}

function assumptionsOf({ leads, value, answerRate, closeRate }: AnalyzeOptions): Partial<Assumptions> {
  return {
    ...(leads === undefined ? {} : { leadsPerMonth: numberOf('--leads', leads, 1e9) }),
    ...(value === undefined ? {} : { valuePerCustomer: numberOf('--value', value, 1e12) }),
    ...(answerRate === undefined ? {} : { answerRate: numberOf('--answer-rate', answerRate, 1) }),
    ...(closeRate === undefined ? {} : { closeRate: numberOf('--close-rate', closeRate, 1) }),
  };
}

function numberOf(option: string, text: string, most: number): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= 0 && number <= most) return number;
  throw new InputError([`${option} ${text}: is not a number from 0 to ${most}`]);
}

function linesOf({ framework, assumptions, touches, extra, reached, answersLost, valueLost }: Analysis): readonly string[] {
  return [
    `Against “${framework.name}”:`,
    ...touches.map(({ touch, state, given, minutesLate, answersLost: lost }) => {
      const late = state === 'late' ? `${minutesLate} minutes late` : state === 'moved' ? `on day ${given?.day}` : state;
      const cost = lost < 0.05 ? '' : `  −${lost.toFixed(1)} answers a month: ${touch.adds}`;
      return `  day ${String(touch.day).padStart(2)} ${touch.channel.padEnd(9)} ${late.padEnd(16)} ${touch.purpose}${cost}`;
    }),
    ...extra.map(({ day, channel }) => `  day ${String(day).padStart(2)} ${channel.padEnd(9)} besides`),
    '',
    `Gets ${Math.round(reached * 100)} % of the answers; ${answersLost.toFixed(1)} answers a month are lost, worth ${Math.round(valueLost).toLocaleString('en')}.`,
    `Assumed: ${assumptions.leadsPerMonth} leads a month, ${percent(assumptions.answerRate)} answer a complete cadence, ${percent(assumptions.closeRate)} of those become customers, worth ${assumptions.valuePerCustomer.toLocaleString('en')} each.`,
    'This is a model to think with, not a measurement: change the figures with --leads, --value, --answer-rate and --close-rate.',
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
