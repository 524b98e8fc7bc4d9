import { rehearse, type RehearsedRun } from '@touchline/engine';
import { type Behavior, issueText } from '@touchline/sequence';
import type { Config } from '../up/config.ts';
import { ensureDatabase } from '../up/ensure-database.ts';
import { dataFolder } from '../up/paths.ts';
import { startPostgres } from '../up/postgres.ts';
import { runningDatabase } from '../up/running-database.ts';
import { InputError, readDocument } from './input.ts';
import { EXIT, type OutputOptions, print } from './output.ts';
import { readBehavior } from './simulate.ts';
import { startInstant } from './start-instant.ts';

export interface RehearseOptions extends OutputOptions {
  readonly from: string;
  readonly zone: string;
  readonly behavior?: string;
  /** Numbers, as given. */
  readonly days: string;
  readonly leads: string;
}

/** A longer list would not be read. */
const MOST_LEADS = 10_000;

/** `touchline rehearse <file>`: results of simulated leads in the real engine, and their messages. */
export async function rehearseCommand(config: Config, file: string, options: RehearseOptions): Promise<number> {
  const document = await readDocument(file);
  const behavior: Behavior = options.behavior ? await readBehavior(options.behavior) : {};
  const days = whole('--days', options.days, 3_650);
  const count = whole('--leads', options.leads, MOST_LEADS);
  const persona = { enrolledAt: startInstant(options.from, options.zone), lead: { timeZone: options.zone } };
  const roles = Array.from({ length: count }, () => ({ persona, behavior }));
  const rehearsal = await onDatabase(config, (databaseUrl) => rehearse({ databaseUrl, document, roles, days }));
  if (!rehearsal.ok) {
    const errors = rehearsal.issues.filter((issue) => issue.severity === 'error');
    throw new InputError(errors.map((issue) => `${file}: ${issue.nodeId ?? '(sequence)'}: ${issueText(issue).message}`));
  }
  const { runs, milliseconds } = rehearsal;
  const took = `${count === 1 ? 'One lead' : `${count} leads`} in ${(milliseconds / 1000).toFixed(1)} s.`;
  print(options, rehearsal, [...(count === 1 ? runs.flatMap(story) : summary(runs)), took]);
  return runs.some((run) => run.status === 'failed') ? EXIT.found : EXIT.fine;
}

function whole(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new InputError([`${name} ${text}: is not a whole number from 1 to ${most}`]);
  return number;
}

/** On the configured server, on our own while it runs, or on our own started for this alone. */
async function onDatabase<T>(config: Config, use: (url: string) => Promise<T>): Promise<T> {
  const folder = dataFolder(config.DATA_DIR);
  const url = config.DATABASE_URL ?? (await runningDatabase(folder));
  if (url !== null) return use(url);
  const server = await startPostgres(folder, (line) => console.error(line));
  try {
    await ensureDatabase(server.url);
    return await use(server.url);
  } finally {
    await server.stop();
  }
}

function story(run: RehearsedRun): string[] {
  const lines = run.entries.filter(({ what }) => what !== 'planned').map(({ local, text }) => `${local}  ${text}`);
  const mail = run.messages.map(
    ({ local, channel, status, subject, text }) =>
      `${local ?? 'not sent'}  ${channel}, ${status}: ${subject ?? (text ?? '').split('\n')[0] ?? ''}`,
  );
  return [...lines, '', 'Messages:', ...mail, '', ending(run)];
}

function ending({ status, endReason, error }: RehearsedRun): string {
  if (status === 'ended') return `Ended: ${endReason ?? 'completed'}.`;
  return status === 'failed' ? `Failed: ${error ?? 'no error was recorded'}` : 'Still active when the rehearsal stopped.';
}

/** Number of leads per end reason, and messages per lead. */
function summary(runs: readonly RehearsedRun[]): string[] {
  const ends = Map.groupBy(runs, (run) => ending(run));
  const messages = runs.map((run) => run.messages.filter(({ status }) => status === 'sent').length);
  const total = messages.reduce((sum, n) => sum + n, 0);
  return [
    ...[...ends].sort(([, a], [, b]) => b.length - a.length).map(([end, those]) => `${String(those.length).padStart(6)}  ${end}`),
    `${String(total).padStart(6)}  messages, ${(total / runs.length).toFixed(1)} for each lead.`,
  ];
}
