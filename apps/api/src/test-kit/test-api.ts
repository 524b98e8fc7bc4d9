import { Resolver } from 'node:dns/promises';
import { tmpdir } from 'node:os';
import type { Accounts, SsoOptions } from '@touchline/accounts';
import { createChannels, NOTHING_ALLOWED, parseAllowList } from '@touchline/channels';
import { deliverDue, type InstallationDeps, stepDue } from '@touchline/engine';
import { createTestDatabase, simulatedClock, type SimulatedClock, type TestDatabase } from '@touchline/testing';
import { pino } from 'pino';
import { accountsOf } from '../accounts/accounts-of.ts';
import { type Api, createApp } from '../app.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The response JSON. The test asserts its shape. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** Name of the person in local mode. */
export const LOCAL_PERSON = 'Lou Local';

/** The whole app with its own database, email and SMS in the sandbox, and a stopped clock. */
export interface TestApi {
  readonly api: Api;
  readonly engine: InstallationDeps;
  readonly accounts: Accounts;
  readonly clock: SimulatedClock;
  readonly call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** Steps and delivers until nothing is due. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface TestApiOptions {
  readonly baseUrl?: string;
  /** Name of the person that requests without credentials act as; null: all sign in. */
  readonly localPerson?: string | null;
  /** With the pool that the app uses. */
  readonly database?: TestDatabase;
  readonly sso?: SsoOptions;
  /** Default: name servers that do not answer. */
  readonly dns?: Resolver;
}

/** The mail servers of tests. */
const MAIL_ALLOW = parseAllowList('127.0.0.0/8') ?? NOTHING_ALLOWED;

function unreachableDns(): Resolver {
  const dns = new Resolver({ timeout: 100, tries: 1 });
  dns.setServers(['127.0.0.1:1']);
  return dns;
}

/** @param smtpUrl as in an installation with a mail server; it is contacted only on delivery */
export async function startTestApi(start = '2026-03-02T15:00:00Z', smtpUrl?: string, options: TestApiOptions = {}): Promise<TestApi> {
  const { baseUrl = 'http://localhost:4400', localPerson = LOCAL_PERSON } = options;
  const { pool, db, drop } = options.database ?? (await createTestDatabase());
  const logger = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' });
  const clock = simulatedClock(start);
  const sender = { name: 'Ada Moreau', address: 'ada@touchline.example' };
  const engine: InstallationDeps = { pool, db, clock, channels: createChannels({ db, smtpUrl }), sender, baseUrl, logger };
  const accounts = accountsOf(engine, logger, options.sso ?? null);
  const mail = { smtp: false, sandbox: true };
  const api = createApp({
    engine,
    accounts,
    localPerson,
    logger,
    baseUrl,
    webRoot: tmpdir(),
    mail,
    mailAllow: MAIL_ALLOW,
    dns: options.dns ?? unreachableDns(),
    version: 'test',
  });
  return {
    api,
    engine,
    accounts,
    clock,
    call: async (method, path, body, headers = {}) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const response = await api.app.request(`${baseUrl}${path}`, {
        method,
        headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: text }),
      });
      const answer = await response.text();
      const isJson = /[/+]json(;|$)/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(answer) : answer };
    },
    settle: async () => {
      for (;;) {
        const { stepped } = await stepDue(engine);
        const { sent, failed } = await deliverDue(engine, { workerId: 'test' });
        if (stepped + sent + failed === 0) return;
      }
    },
    close: async () => {
      await api.close();
      await drop();
    },
  };
}
