import type { z } from 'zod';
import { behaviorSchema, compile, zodMessage, issueText, personaFacts, personaSchema, simulateLead } from '@touchline/sequence';
import { InputError, readDocument, readJson } from './input.ts';
import { EXIT, type OutputOptions, print } from './output.ts';
import { startInstant } from './start-instant.ts';

export interface SimulateOptions extends OutputOptions {
  /** Local date and time of enrolling in `zone`. */
  readonly from: string;
  readonly zone: string;
  /** File with who the lead is; one who can be reached everywhere otherwise. */
  readonly lead?: string;
  /** File with the lead's behavior; by default the lead does nothing. */
  readonly behavior?: string;
}

/** A lead's behavior, from a JSON file. */
export const readBehavior = (file: string) => readAs(behaviorSchema, file);

/** Who the lead is, from a JSON file. Where and when it enrolls are options. */
const readLead = (file: string) => readAs(personaSchema.omit({ enrolledAt: true, timeZone: true }), file);

async function readAs<Schema extends z.ZodType>(schema: Schema, file: string): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(await readJson(file), { error: zodMessage });
  if (parsed.success) return parsed.data;
  throw new InputError(parsed.error.issues.map((issue) => `${file}: ${issue.path.join('.') || '(the whole)'}: ${issue.message}`));
}

/** `touchline simulate <file>`: what one lead would get, when, and why. */
export async function simulateCommand(file: string, options: SimulateOptions): Promise<number> {
  const document = await readDocument(file);
  const enrolledAt = startInstant(options.from, options.zone);
  const facts = options.lead ? personaFacts(await readLead(options.lead)) : {};
  const behavior = options.behavior ? await readBehavior(options.behavior) : {};
  const { ir, issues } = compile(document);
  if (!ir) {
    const errors = issues.filter((issue) => issue.severity === 'error');
    throw new InputError(errors.map((issue) => `${file}: ${issue.nodeId ?? '(sequence)'}: ${issueText(issue).message}`));
  }
  const labels = new Map(document.nodes.map((node) => [node.id, node.label]));
  const run = simulateLead(ir, { enrolledAt, lead: { ...facts, timeZone: options.zone } }, behavior, { names: (id) => labels.get(id) });
  const lines = run.entries.map(
    (entry) => `day ${String(entry.day).padStart(3)}  ${entry.local}  ${entry.text}${entry.why ? `  (${entry.why})` : ''}`,
  );
  lines.push(
    run.outcome === 'ended'
      ? `Ended: ${run.endReason ?? 'completed'}.`
      : run.outcome === 'resting'
        ? 'Waits: nothing more happens automatically.'
        : 'Still running when the simulation stopped.',
  );
  print(options, run, lines);
  return EXIT.fine;
}
