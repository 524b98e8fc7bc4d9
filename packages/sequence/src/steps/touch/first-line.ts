import { z } from 'zod';
import type { LeadFacts } from '../../model/lead.ts';
import type { ConfigFix, StepProblem, TouchText } from '../definition/step-definition.ts';
import { limitSchema } from '../../model/config-parts.ts';
import type { Limit } from '../../model/config-parts.ts';
import { readLiquid } from '../../text/liquid.ts';
import { FIRST_LINE } from '../../text/merge-fields.ts';

const none = z.strictObject({ from: z.literal('none') });
const field = z.strictObject({ from: z.literal('field'), field: z.string().max(80) });

/**
 * Source of `{{ firstLine }}` in automatic touches: a custom field of the lead, or a person who is asked to write
 * it when the lead enters the touch. After `within` the touch goes out without the line.
 */
const personalizationSchema = z.discriminatedUnion('from', [none, field, z.strictObject({ from: z.literal('rep'), within: limitSchema })]);

/** In manual touches, the person who does the task writes the line, so there is no separate request and no wait. */
const manualSchema = z.discriminatedUnion('from', [none, field, z.strictObject({ from: z.literal('rep') })]);

/** Source of the opening line of an automatic touch. */
export type PersonalizationSent = z.infer<typeof personalizationSchema>;
/** Source of the opening line of a manual touch. */
export type PersonalizationManual = z.infer<typeof manualSchema>;
/** Source of the opening line, for any touch. */
export type Personalization = PersonalizationSent | PersonalizationManual;

/** Missing, like `none`: the same text for every lead. */
export const personalParts = { personalization: personalizationSchema.exactOptional() };
export const personalManualParts = { personalization: manualSchema.exactOptional() };

/** The common part of all touch configurations. */
export interface Personal {
  readonly personalization?: Personalization;
}

export interface SentPersonal {
  readonly personalization?: PersonalizationSent;
}

/** The default limit is a business day, for reps who work through their list in the morning. */
export const askingRep = (): PersonalizationSent => ({ from: 'rep', within: { amount: 1, unit: 'business-days' } });

export function hasFirstLine({ personalization }: Personal): boolean {
  return personalization !== undefined && personalization.from !== 'none';
}

export function repLimit({ personalization }: SentPersonal): Limit | null {
  return personalization?.from === 'rep' ? personalization.within : null;
}

export function checkFirstLine(config: Personal, texts: readonly TouchText[]): readonly StepProblem[] {
  const { personalization } = config;
  if (personalization === undefined || !hasFirstLine(config)) return [];
  if (personalization.from === 'field' && personalization.field.trim() === '') {
    return [{ code: 'first-line-without-field', severity: 'error', path: 'personalization.field' }];
  }
  const used = texts.some(({ text }) => readLiquid(text).variables.includes(FIRST_LINE.path));
  return used ? [] : [{ code: 'first-line-unused', severity: 'warning', path: 'personalization' }];
}

/**
 * Fixes for problems with the opening line.
 *
 * @param top adds the merge field where the line belongs
 * @param ask the setting that asks a person
 */
export function firstLineFixes<Config extends Personal>(
  config: Config,
  code: string,
  top: (config: Config) => Config,
  ask: NonNullable<Config['personalization']>,
): ConfigFix<Config>[] {
  switch (code) {
    case 'first-line-unused':
      return [
        { title: `Start with {{ ${FIRST_LINE.path} }}`, config: top(config) },
        { title: 'Remove the opening line', config: { ...config, personalization: { from: 'none' } } },
      ];
    case 'first-line-without-field':
    case 'first-line-unsourced':
      return [{ title: 'Ask a person to write it', config: { ...config, personalization: ask } }];
    default:
      return [];
  }
}

/** Adds the merge field after the greeting, or at the top of a text without one. */
export function withFirstLine(text: string): string {
  const field = `{{ ${FIRST_LINE.path} }}`;
  const [greeting = '', ...others] = text.split('\n\n');
  const greets = others.length > 0 && !greeting.includes('\n') && greeting.length <= 80 && /[,!:]\s*$/.test(greeting);
  return greets ? [greeting, field, ...others].join('\n\n') : text.trim() === '' ? field : `${field}\n\n${text}`;
}

/** The same variants, each with the merge field for the opening line. */
export function withPlaceInTexts<Config extends { readonly variants: readonly { readonly text: string }[] }>(config: Config): Config {
  return { ...config, variants: config.variants.map((variant) => ({ ...variant, text: withFirstLine(variant.text) })) };
}

/** The opening line from a field of the lead; empty if the field is empty, or if the line has another source. */
export function fieldLine({ personalization }: Personal, fields: LeadFacts['fields']): string {
  if (personalization?.from !== 'field' || !Object.hasOwn(fields, personalization.field)) return '';
  const value = fields[personalization.field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
