import { type Behaviour, compile, isValidZone, issueText, simulateLead } from '@touchline/sequence';
import { z } from 'zod';
import { InputError, readDocument, readJson } from './input.ts';
import { EXIT, type OutputOptions, print } from './output.ts';

const minutes = z.number().min(0);
const reaction = z.strictObject({
  opens: minutes.optional(),
  clicks: minutes.optional(),
  link: z.string().optional(),
  replies: minutes.optional(),
  bounces: minutes.optional(),
  unsubscribes: minutes.optional(),
  done: z.strictObject({ after: minutes, outcome: z.string() }).optional(),
});
const behaviourSchema = z.strictObject({
  always: reaction.optional(),
  touches: z.record(z.string(), reaction).optional(),
  happenings: z
    .array(z.strictObject({ name: z.string(), after: minutes, properties: z.record(z.string(), z.json()).optional() }))
    .optional(),
});

export interface SimulateOptions extends OutputOptions {
  /** Local date and time of enrolling in `zone`. */
  readonly from: string;
  readonly zone: string;
  /** File with what the lead does; a lead who does nothing otherwise. */
  readonly behaviour?: string;
}

async function readBehaviour(file: string): Promise<Behaviour> {
  const parsed = behaviourSchema.safeParse(await readJson(file));
  // Without keys whose value is undefined, which zod's optional allows and the core does not.
  if (parsed.success) return JSON.parse(JSON.stringify(parsed.data)) as Behaviour;
  throw new InputError(parsed.error.issues.map((issue) => `${file}: ${issue.path.join('.') || '(behaviour)'}: ${issue.message}`));
}

function startInstant(from: string, zone: string): number {
  if (!isValidZone(zone)) throw new InputError([`--zone ${zone}: is not an IANA time zone such as Europe/Berlin`]);
  try {
    return Temporal.PlainDateTime.from(from).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    throw new InputError([`--from ${from}: is not a date and time such as 2026-03-02T09:00`]);
  }
}

/** `touchline simulate <file>`: what one lead would get, when, and why. */
export async function simulateCommand(file: string, options: SimulateOptions): Promise<number> {
  const document = await readDocument(file);
  const enrolledAt = startInstant(options.from, options.zone);
  const behaviour = options.behaviour ? await readBehaviour(options.behaviour) : {};
  const { ir, issues } = compile(document);
  if (!ir) {
    const errors = issues.filter((issue) => issue.severity === 'error');
    throw new InputError(errors.map((issue) => `${file}: ${issue.nodeId ?? '(sequence)'}: ${issueText(issue).message}`));
  }
  const labels = new Map(document.nodes.map((node) => [node.id, node.label]));
  const run = simulateLead(ir, { enrolledAt, lead: { timeZone: options.zone } }, behaviour, { names: (id) => labels.get(id) });
  const lines = run.entries.map(
    (entry) => `day ${String(entry.day).padStart(3)}  ${entry.local}  ${entry.text}${entry.why ? `  (${entry.why})` : ''}`,
  );
  lines.push(
    run.outcome === 'ended'
      ? `Ended: ${run.endReason ?? 'completed'}.`
      : run.outcome === 'resting'
        ? 'Rests: nothing more happens by itself.'
        : 'Still running when the simulation stopped.',
  );
  print(options, run, lines);
  return EXIT.fine;
}
