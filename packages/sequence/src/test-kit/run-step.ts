import { compile } from '../compiler/compile.ts';
import type { SequenceDocument } from '../model/document.ts';
import type { Settings } from '../model/settings.ts';
import type { LeadFacts } from '../model/lead.ts';
import { stepDefinition } from '../steps/registry.ts';
import { draw } from './build-document.ts';
import { mustCompile } from './arbitrary-document.ts';
import { Journey } from './journey.ts';
import { instant, lead } from './leads.ts';

/** Tuesday, 10:00 in Berlin. */
export const TUESDAY = instant('2026-03-10T10:00[Europe/Berlin]');

/** Start → the step `it` → an end per exit, with the name of the exit as end reason. */
export function around(kind: string, config: unknown, settings: Partial<Settings> = {}): SequenceDocument {
  const definition = stepDefinition(kind)!;
  const exits = definition.exits(definition.config.parse(config)).map(({ name }) => name);
  return draw(
    [['it', kind, config], ...exits.map((exit) => [`to-${exit}`, 'end', { reason: exit }] as const)],
    ['start → it', ...exits.map((exit) => `it:${exit} → to-${exit}`)],
    settings,
  );
}

/** A lead that entered the step on a Tuesday morning. Its end reason is the name of the exit that it took. */
export function meet(kind: string, config: unknown, facts: Partial<LeadFacts> = {}, at = TUESDAY): Journey {
  return new Journey(mustCompile(around(kind, config)), at, lead(facts)).start();
}

/** Codes of the problems of a configuration in an otherwise sound sequence. */
export function problemsOf(kind: string, config: unknown, sequenceId?: string): readonly string[] {
  return compile(around(kind, config), sequenceId === undefined ? {} : { sequenceId })
    .issues.filter(({ nodeId }) => nodeId === 'it')
    .map(({ code }) => code);
}

export function summaryOf(kind: string, config: unknown): string {
  const definition = stepDefinition(kind)!;
  return definition.summary(definition.config.parse(config), (id) => id);
}
