import { Command } from 'commander';
import { readConfig } from './config.ts';
import { buildWeb } from './up/build-web.ts';
import { up } from './up/up.ts';

/** Expected failures end with one line on standard error, never with a stack trace. */
function fail(message: string): never {
  console.error(`\n${message}`);
  process.exit(1);
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
  .command('build-web')
  .description('build the web app if its sources changed')
  .action(() => buildWeb(console.log));

try {
  await program.parseAsync();
} catch (error) {
  if (process.env['LOG_LEVEL'] === 'debug') throw error;
  fail(error instanceof Error ? error.message : String(error));
}
