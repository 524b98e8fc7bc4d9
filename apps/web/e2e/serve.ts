import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startOidcServer } from '@touchline/testing';
import { ownerLinkFile, PORTS, sandboxPort, WORKERS } from './ports.ts';

// Starts all servers under test in parallel. One after another would take as long as several specs.
const root = fileURLToPath(new URL('../../..', import.meta.url));
const children: ChildProcess[] = [];

/** A whole Touchline as started by `npm start`, with an empty data folder. Resolves when it is ready. */
async function start(name: string, port: number, env: Record<string, string> = {}): Promise<void> {
  const folder = join(root, '.touchline', 'e2e', name);
  await rm(folder, { recursive: true, force: true });
  const child = spawn(process.execPath, ['apps/cli/src/main.ts', 'up'], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { ...process.env, DATA_DIR: folder, PORT: String(port), ...env },
  });
  children.push(child);
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    const link = /http\S+\/setup#token=\S+/.exec(chunk.toString())?.[0];
    if (link !== undefined) writeFileSync(ownerLinkFile, link);
  });
  // A server that exits early stops the others, and Playwright reports it.
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
    stopAll();
  });
  const isReady = () =>
    fetch(`http://localhost:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (child.exitCode === null && !(await isReady())) await sleep(50);
}

function stopAll(): void {
  for (const child of children) child.kill('SIGTERM');
  void provider.stop();
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stopAll);

const provider = await startOidcServer(`http://localhost:${PORTS.accounts}/auth/callback/sso`);
provider.signInAs({ sub: 'sol', email: 'sol@acme.example', name: 'Sol Anders', groups: ['sales'] });
const singleSignOn = {
  SSO_ISSUER: provider.issuer,
  SSO_CLIENT_ID: provider.clientId,
  SSO_CLIENT_SECRET: provider.clientSecret,
  SSO_ROLES: 'sales=rep',
};

await Promise.all([
  ...Array.from({ length: WORKERS }, (_, worker) => start(`sandbox-${worker}`, sandboxPort(worker))),
  start('smtp', PORTS.smtp, { SMTP_URL: `smtp://127.0.0.1:${PORTS.mailServer}` }),
  // Not on loopback alone, so people sign in.
  start('accounts', PORTS.accounts, { HOST: '0.0.0.0', ...singleSignOn }),
  start('below-path', PORTS.belowPath, { BASE_URL: `http://localhost:${PORTS.proxy}/sales/follow-up` }),
]);
if (children.every(({ exitCode }) => exitCode === null)) console.log('All servers are ready.');
