import {
  type Analysis,
  analyze,
  type AssumedChanges,
  type GivenTouch,
  LEAD_SOURCES,
  type LeadSource,
  parseAssumptions,
  parseTouches,
  readAssumptions,
  type ReadAssumptions,
  touchesOf,
} from '@touchline/sequence';
import { InputError, readDocument, readJson } from './input.ts';
import { EXIT, type OutputOptions, print } from './output.ts';

export interface AnalyzeOptions extends OutputOptions {
  readonly source: string;
  /** `0 sms 5m, 1 call`: today's touches, where no sequence is drawn. */
  readonly touches?: string;
  readonly leads?: string;
  readonly value?: string;
  readonly answerRate?: string;
  readonly closeRate?: string;
  /** `answerRate=40%,share.fortnight.1=0.3`: any assumption by its name; goes before the options above, and those before the file. */
  readonly assume?: string;
  /** JSON file of the same, `{ "answerRate": 0.4 }`. */
  readonly assumptions?: string;
}

/** `touchline analyze`: compares today's touches with the framework for the lead source. Exit code 1 when touches are missing. */
export async function analyzeCommand(file: string | undefined, options: AnalyzeOptions): Promise<number> {
  const analysis = analyze(await givenTouches(file, options.touches), sourceOf(options.source), await assumptionsOf(options));
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

/** Names of the assumptions with their own options. */
const OWN_OPTIONS = [
  ['leads', '--leads', 'leadsPerMonth'],
  ['value', '--value', 'valuePerCustomer'],
  ['answerRate', '--answer-rate', 'answerRate'],
  ['closeRate', '--close-rate', 'closeRate'],
] as const;

async function assumptionsOf(options: AnalyzeOptions): Promise<AssumedChanges> {
  const file =
    options.assumptions === undefined ? {} : changesOf(options.assumptions, readAssumptions(await readObject(options.assumptions)));
  const own = OWN_OPTIONS.flatMap(([option, flag, name]) => {
    const value = options[option];
    return value === undefined ? [] : Object.entries(changesOf(`${flag} ${value}`, readAssumptions({ [name]: value })));
  });
  const assumed = options.assume === undefined ? {} : changesOf('--assume', parseAssumptions(options.assume));
  return { ...file, ...Object.fromEntries(own), ...assumed };
}

async function readObject(file: string): Promise<Readonly<Record<string, unknown>>> {
  const json = await readJson(file);
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Readonly<Record<string, unknown>>;
  throw new InputError([`${file}: is not an object such as { "answerRate": 0.4 }`]);
}

function changesOf(where: string, read: ReadAssumptions): AssumedChanges {
  if (read.ok) return read.changes;
  throw new InputError(read.problems.map((problem) => `${where}: ${problem}`));
}

function linesOf({ framework, assumed, touches, extra, reached, answersLost, valueLost }: Analysis): readonly string[] {
  return [
    `Against “${framework.name}”:`,
    ...touches.map(({ touch, state, given, minutesLate, answersLost: lost }) => {
      const late = state === 'late' ? `${minutesLate} minutes late` : state === 'moved' ? `on day ${given?.day}` : state;
      const cost = lost < 0.05 ? '' : `  −${lost.toFixed(1)} replies a month: ${touch.adds}`;
      return `  day ${String(touch.day).padStart(2)} ${touch.channel.padEnd(9)} ${late.padEnd(16)} ${touch.purpose}${cost}`;
    }),
    ...extra.map(({ day, channel }) => `  day ${String(day).padStart(2)} ${channel.padEnd(9)} extra`),
    '',
    `Gets ${Math.round(reached * 100)} % of possible replies; ${answersLost.toFixed(1)} replies a month are lost, worth ${Math.round(valueLost).toLocaleString('en')}.`,
    '',
    'Assumed:',
    ...assumed.map(({ name, label, share, value, usual, source }) => {
      const shown = (kept: number) => (share ? `${Math.round(kept * 1000) / 10} %` : kept.toLocaleString('en'));
      return `  ${name.padEnd(18)} ${shown(value).padStart(8)}  ${label}. ${value === usual ? source : `Yours; usually ${shown(usual)}.`}`;
    }),
    'This is an estimate. Change the assumptions with --assume name=value,… or --assumptions <file>.',
  ];
}
