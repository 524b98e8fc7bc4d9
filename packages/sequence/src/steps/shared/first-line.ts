import { z } from 'zod';
import type { Effect } from '../../interpreter/effect.ts';
import { addDuration, calendarOf } from '../../time/index.ts';
import type { ConfigFix, Resting, RunContext, RunResult, StepOf, StepProblem, TouchText } from '../definition.ts';
import type { Channel } from '../words.ts';
import { limitSchema } from './config-parts.ts';
import type { Limit } from './config-parts.ts';
import { readLiquid } from './liquid.ts';
import { FIRST_LINE } from './merge-fields.ts';
import { quantity } from './plural.ts';

/**
 * Where `{{ firstLine }}` comes from: a field of the lead's own, or a person who is asked to write it when the lead comes to the touch.
 * Nobody is waited for longer than `within`: then the touch goes out without.
 */
const personalisationSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('none') }),
  z.strictObject({ from: z.literal('field'), field: z.string().max(80) }),
  z.strictObject({ from: z.literal('rep'), within: limitSchema }),
]);

export type Personalisation = z.infer<typeof personalisationSchema>;

/** For touches that are sent by themselves. Left out, as `none`: the same words for everybody. */
export const personalParts = { personalisation: personalisationSchema.exactOptional() };

interface Personal {
  readonly personalisation?: Personalisation;
}

/** A day is what a rep needs who works off a list in the morning. */
export const askingRep = (): Personalisation => ({ from: 'rep', within: { amount: 1, unit: 'business-days' } });

export function hasFirstLine({ personalisation }: Personal): boolean {
  return personalisation !== undefined && personalisation.from !== 'none';
}

export function repLimit({ personalisation }: Personal): Limit | null {
  return personalisation?.from === 'rep' ? personalisation.within : null;
}

export function checkFirstLine(config: Personal, texts: readonly TouchText[]): readonly StepProblem[] {
  const { personalisation } = config;
  if (personalisation === undefined || !hasFirstLine(config)) return [];
  if (personalisation.from === 'field' && personalisation.field.trim() === '') {
    return [{ code: 'first-line-without-field', severity: 'error', path: 'personalisation.field' }];
  }
  const used = texts.some(({ text }) => readLiquid(text).variables.includes(FIRST_LINE.path));
  return used ? [] : [{ code: 'first-line-unused', severity: 'warning', path: 'personalisation' }];
}

/** @param top puts the merge field where the first line belongs */
export function firstLineFixes<Config extends Personal>(
  config: Config,
  code: string,
  top: (config: Config) => Config,
): ConfigFix<Config>[] {
  switch (code) {
    case 'first-line-unused':
      return [
        { title: `Begin with {{ ${FIRST_LINE.path} }}`, config: top(config) },
        { title: 'Do without a personal first line', config: { ...config, personalisation: { from: 'none' } } },
      ];
    case 'first-line-without-field':
    case 'first-line-unsourced':
      return [{ title: 'Ask a person to write it', config: { ...config, personalisation: askingRep() } }];
    default:
      return [];
  }
}

/** Puts the merge field behind the greeting, or at the top of a text that has none. */
export function withFirstLine(text: string): string {
  const field = `{{ ${FIRST_LINE.path} }}`;
  const [greeting = '', ...others] = text.split('\n\n');
  const greets = others.length > 0 && !greeting.includes('\n') && greeting.length <= 80 && /[,!:]\s*$/.test(greeting);
  return greets ? [greeting, field, ...others].join('\n\n') : text.trim() === '' ? field : `${field}\n\n${text}`;
}

/** What the wait remembers: a person is being asked, or was. */
const ASKING = 'first-line';
const ASKED = 'first-line-asked';

interface Asked {
  readonly channel: Channel;
  readonly within: Limit;
  readonly variant: string | null;
}

/** Asks a person for the first line, once per visit; null when there is nothing to wait for (any more). */
export function awaitFirstLine(step: StepOf<unknown>, context: RunContext, asked: Asked): RunResult | null {
  const { state, now } = context;
  if (isWritten(step, context)) return null;
  if (isAsking(context)) return state.wait !== null && (state.wait.until ?? now) > now ? { wait: state.wait } : null;
  if (state.wait?.memory === ASKED) return null;
  const until = addDuration(state.enteredAt, asked.within, context.zone, calendarOf(context.settings));
  if (until <= now) return null;
  const touch = { step: step.id, visit: state.visit, channel: asked.channel };
  return {
    wait: { until, memory: ASKING },
    effects: [
      { type: 'first-line', ...touch, dueAt: until, variant: asked.variant },
      { type: 'timeline', at: now, entry: { what: 'asked', ...touch } },
    ],
  };
}

/** The same result, with what is still open of the asking called off. */
export function afterAsking(step: StepOf<unknown>, context: RunContext, result: RunResult): RunResult {
  if (!isAsking(context)) return result;
  const withdrawal: Effect[] = isWritten(step, context) ? [] : [{ type: 'withdraw', step: step.id, only: 'tasks' }];
  const effects = [...withdrawal, ...(result.effects ?? [])];
  return 'wait' in result ? { ...result, wait: { ...result.wait, memory: ASKED }, effects } : { ...result, effects };
}

export function restingForLine(config: Personal, context: RunContext): Resting | null {
  const limit = repLimit(config);
  if (limit === null || !isAsking(context)) return null;
  return { waitingFor: `a person to write the first line, at most ${quantity(limit.amount, limit.unit)}`, reasons: [] };
}

export function isAsking({ state }: RunContext): boolean {
  return state.wait?.memory === ASKING;
}

function isWritten(step: StepOf<unknown>, { state }: RunContext): boolean {
  return state.firstLines?.[step.id] === state.visit;
}
