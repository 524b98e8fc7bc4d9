import {
  busiestDay,
  compile,
  issueText,
  nodeName,
  type PopulationResult,
  type SequenceDocument,
  simulatePopulation,
} from '@touchline/sequence';
import { InputError, readDocument } from './input.ts';
import { EXIT, type OutputOptions, print } from './output.ts';
import { startInstant } from './start-instant.ts';

export interface PopulationOptions extends OutputOptions {
  readonly from: string;
  readonly zone: string;
  readonly leads: string;
  readonly overDays: string;
  readonly reps: string;
  readonly mailboxes: string;
}

/** `touchline population <file>`: results of many leads, and the workload of the team. */
export async function populationCommand(file: string, options: PopulationOptions): Promise<number> {
  const document = await readDocument(file);
  const { ir, issues } = compile(document);
  if (ir === null) {
    const errors = issues.filter((issue) => issue.severity === 'error');
    throw new InputError(errors.map((issue) => `${file}: ${issue.nodeId ?? '(sequence)'}: ${issueText(issue).message}`));
  }
  const result = await simulatePopulation(ir, {
    leads: whole('--leads', options.leads, 1, 1_000_000),
    overDays: whole('--over-days', options.overDays, 0, 1_000),
    from: startInstant(options.from, options.zone),
    segments: [{ weight: 1, lead: { timeZone: options.zone } }],
  });
  const reps = whole('--reps', options.reps, 1, 100_000);
  const mailboxes = whole('--mailboxes', options.mailboxes, 1, 100_000);
  print(options, result, linesOf(document, result, reps, mailboxes));
  return EXIT.fine;
}

function linesOf(document: SequenceDocument, result: PopulationResult, reps: number, mailboxes: number): readonly string[] {
  const percent = (count: number): string => `${((100 * count) / Math.max(1, result.leads)).toFixed(1)} %`;
  return [
    ...Object.entries(result.steps).map(([id, counts]) => {
      const exits = Object.entries(counts.exits).map(([exit, count]) => `${exit} ${count}`);
      return `${String(counts.entered).padStart(7)}  ${nodeName(document, id)}${exits.length > 1 ? `  (${exits.join(', ')})` : ''}`;
    }),
    '',
    ...Object.entries(result.ends).map(([reason, count]) => `Ended “${reason}”: ${count} (${percent(count)})`),
    ...(result.running === 0 ? [] : [`Still active: ${result.running}`]),
    `Replies: ${percent(result.replies)}, opt-outs: ${percent(result.optOuts)}, bounces: ${percent(result.bounces)}, touches a lead: ${result.touchesPerLead.toFixed(1)}`,
    ...(result.daysToEnd === null ? [] : [`Days to the end: ${result.daysToEnd.median} median, ${result.daysToEnd.p90} for 90%`]),
    ...busiestDay(result.workload, 'tasks', reps).map(
      ({ channel, date, total, each }) => `Busiest day for ${channel}: ${date}, ${total} tasks, ${each} for each of ${reps}`,
    ),
    ...busiestDay(result.workload, 'messages', mailboxes).map(
      ({ channel, date, total, each }) => `Busiest day for ${channel}: ${date}, ${total} messages, ${each} for each of ${mailboxes}`,
    ),
  ];
}

function whole(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new InputError([`${option} ${text}: is not a whole number from ${least} to ${most}`]);
}
