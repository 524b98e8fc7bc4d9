import { Command, Option } from 'commander';
import { analyzeCommand, type AnalyzeOptions } from './commands/analyze.ts';
import { compileCommand } from './commands/compile.ts';
import { diffCommand } from './commands/diff.ts';
import { doctorCommand, type DoctorOptions } from './commands/doctor.ts';
import { InputError } from './commands/input.ts';
import { lintCommand, type LintOptions } from './commands/lint.ts';
import { EXIT, type OutputOptions } from './commands/output.ts';
import { populationCommand, type PopulationOptions } from './commands/population.ts';
import { retimeCommand, type RetimeOptions } from './commands/retime.ts';
import { rehearseCommand, type RehearseOptions } from './commands/rehearse.ts';
import { schemaCommand } from './commands/schema.ts';
import { type SimulateOptions, simulateCommand } from './commands/simulate.ts';
import { readConfig } from './up/config.ts';
import { buildWeb } from './up/build-web.ts';
import { migrateDatabase, requireDatabase } from './up/prepare-database.ts';
import { dataFolder } from './up/paths.ts';
import { rotateSecretKey } from './up/secret-key.ts';
import { up } from './up/up.ts';

/** Expected failures end with one line on standard error, never with a stack trace. */
function fail(message: string): never {
  console.error(`\n${message}`);
  process.exit(1);
}

// `touchline schema | head`: who reads no further is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** Scripts that were written for `--behaviour` keep working. */
const oldSpelling = () => new Option('--behaviour <file>').hideHelp();

function useNewSpelling(this: Command, file: string): void {
  this.setOptionValue('behavior', file);
}

const program = new Command('touchline').description('Draw a cadence, publish it, run it per lead on Postgres.');

program
  .command('up')
  .description('start everything on one address')
  .option('--dev', 'serve the web app with hot reload and restart on changes', false)
  .action(async (options: { dev: boolean }) => {
    const config = readConfig(process.env);
    if (!config.ok) fail(config.problems.join('\n'));
    await up(config.config, options);
    process.exit(0);
  });

program
  .command('migrate')
  .description('create or update the tables of DATABASE_URL; `up` does it automatically')
  .action(async () => {
    const config = readConfig(process.env);
    if (!config.ok) fail(config.problems.join('\n'));
    if (config.config.DATABASE_URL === undefined) fail('DATABASE_URL is needed: postgres://user:password@host:5432/name');
    await requireDatabase(config.config.DATABASE_URL, { connections: 2, say: console.log });
    await migrateDatabase(config.config.DATABASE_URL, console.log);
    console.log('The database is up to date.');
  });

program
  .command('doctor')
  .description('check every invariant of the database; exit code 1 when something is wrong')
  .option('--fix', 'repair findings that are safe to repair', false)
  .option('--late <minutes>', 'overdue for this long counts as stuck', '5')
  .option('--json', 'print JSON')
  .action(async (options: DoctorOptions) => {
    const config = readConfig(process.env);
    if (!config.ok) fail(config.problems.join('\n'));
    process.exitCode = await doctorCommand(config.config, options);
  });

program
  .command('rotate-key')
  .description('replace the key that seals the secrets of the built-in database; the next start completes it')
  .action(async () => {
    const config = readConfig(process.env);
    if (!config.ok) fail(config.problems.join('\n'));
    const { SECRET_KEY, DATABASE_URL, DATA_DIR } = config.config;
    if (SECRET_KEY !== undefined || DATABASE_URL !== undefined)
      fail('Your own key is in SECRET_KEY: set SECRET_KEY_OLD to it and SECRET_KEY to a new one, then restart.');
    await rotateSecretKey(dataFolder(DATA_DIR));
    console.log('The key is replaced. Restart Touchline to seal the secrets with it.');
  });

program
  .command('build-web')
  .description('build the web app if its sources changed')
  .action(() => buildWeb(console.log));

program
  .command('compile')
  .description('compile a canvas document and list its issues')
  .argument('<file>', 'canvas document (JSON); - reads standard input')
  .option('--ir', 'print the compiled sequence')
  .option('--json', 'print JSON')
  .action(async (file: string, options: OutputOptions & { ir?: boolean }) => {
    process.exitCode = await compileCommand(file, options);
  });

program
  .command('lint')
  .description('issues, advice and saved checks of canvas documents; exit code 1 on errors and failed checks')
  .argument('<files...>', 'canvas documents (JSON)')
  .option('--strict', 'exit code 1 on warnings and advice, too')
  .option('--inbound', 'treat leads as inbound, whatever the start step says')
  .option('--json', 'print JSON')
  .action(async (files: string[], options: LintOptions) => {
    process.exitCode = await lintCommand(files, options);
  });

program
  .command('retime')
  .description('stretch or compress a cadence, keeping hours, order and guards; exit code 1 when it stays longer')
  .argument('<file>', 'canvas document (JSON); - reads standard input')
  .requiredOption('--days <days>', 'day of the last touch')
  .option('--out <file>', 'write the document there')
  .option('--json', 'print JSON')
  .action(async (file: string, options: RetimeOptions) => {
    process.exitCode = await retimeCommand(file, options);
  });

program
  .command('analyze')
  .description('hold the touches of today against the framework that fits; exit code 1 when some are missing')
  .argument('[file]', 'canvas document (JSON)')
  .option('--touches <list>', 'touches of today: "0 sms 5m, 1 call, 4 email"')
  .option('--source <source>', 'where leads come from: call, social-ad, referral, web-form, outbound', 'web-form')
  .option('--leads <number>', 'leads a month')
  .option('--value <number>', 'value of a customer')
  .option('--answer-rate <share>', 'share of leads who answer a complete cadence, 0 to 1')
  .option('--close-rate <share>', 'share of those who become customers, 0 to 1')
  .option('--assume <list>', 'any assumption by name: "answerRate=40%,share.fortnight.1=0.3"; those in use are listed below the result')
  .option('--assumptions <file>', 'JSON file of the same: { "answerRate": 0.4 }')
  .option('--json', 'print JSON')
  .action(async (file: string | undefined, options: AnalyzeOptions) => {
    process.exitCode = await analyzeCommand(file, options);
  });

program
  .command('population')
  .description('simulate many leads, and show their results and the team workload')
  .argument('<file>', 'canvas document (JSON)')
  .requiredOption('--from <time>', 'when the first lead comes in: 2026-03-02T09:00')
  .option('--zone <zone>', 'time zone of the leads', 'UTC')
  .option('--leads <number>', 'how many', '1000')
  .option('--over-days <days>', 'days over which they come in', '30')
  .option('--reps <number>', 'people who share the tasks', '1')
  .option('--mailboxes <number>', 'mailboxes that share the messages', '1')
  .option('--json', 'print JSON')
  .action(async (file: string, options: PopulationOptions) => {
    process.exitCode = await populationCommand(file, options);
  });

program
  .command('simulate')
  .description('show what one lead would get, when and why')
  .argument('<file>', 'canvas document (JSON)')
  .requiredOption('--from <time>', 'when the lead is enrolled, in its own time: 2026-03-02T09:00')
  .option('--zone <zone>', 'time zone of the lead', 'UTC')
  .option('--lead <file>', 'who the lead is: tier, source, stage, tags, fields, unreachable (JSON)')
  .option('--behavior <file>', 'what the lead does with each touch (JSON); nothing otherwise')
  .addOption(oldSpelling())
  .on('option:behaviour', useNewSpelling)
  .option('--json', 'print JSON')
  .action(async (file: string, options: SimulateOptions) => {
    process.exitCode = await simulateCommand(file, options);
  });

program
  .command('rehearse')
  .description('run a sequence with the real engine, in an isolated schema with simulated time')
  .argument('<file>', 'canvas document (JSON)')
  .requiredOption('--from <time>', 'when the leads are enrolled, in their own time: 2026-03-02T09:00')
  .option('--zone <zone>', 'time zone of the leads', 'UTC')
  .option('--behavior <file>', 'what the leads do with each touch (JSON); nothing otherwise')
  .addOption(oldSpelling())
  .on('option:behaviour', useNewSpelling)
  .option('--days <days>', 'how far to go', '120')
  .option('--leads <number>', 'number of leads, each with its own random variants and splits', '1')
  .option('--json', 'print JSON')
  .action(async (file: string, options: RehearseOptions) => {
    const config = readConfig(process.env);
    if (!config.ok) fail(config.problems.join('\n'));
    process.exitCode = await rehearseCommand(config.config, file, options);
  });

program
  .command('diff')
  .description('compare two canvas documents by meaning; exit code 1 when they differ')
  .argument('<before>')
  .argument('<after>')
  .option('--json', 'print JSON')
  .action(async (before: string, after: string, options: OutputOptions) => {
    process.exitCode = await diffCommand(before, after, options);
  });

program
  .command('schema')
  .description('print the JSON Schema of the compiled sequence')
  .option('--json', 'print JSON, which it always does')
  .action(() => {
    process.exitCode = schemaCommand();
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof InputError) {
    console.error(error.message);
    process.exit(EXIT.unusable);
  }
  if (process.env['LOG_LEVEL'] === 'debug') throw error;
  fail(error instanceof Error ? error.message : String(error));
}
