import { AsyncLocalStorage } from 'node:async_hooks';
import { fileURLToPath } from 'node:url';
import { loadModule } from 'libpg-query';
import pg from 'pg';
import { CHECK_REMOVED } from '../statement-gate.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { tenantTables } from './tenant-tables.ts';
import { unkeyedTables } from './unkeyed-tables.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** Code that sends statements for itself. Its tests and test kits may look at everything. */
const AUDITED = /^(?:packages\/(?:engine|channels|accounts)|apps\/(?:api|worker))\/src\/(?!.*(?:\.test\.ts|test-kit\/|\/seed\/))/;
/** Code that sends statements for others. */
const CARRIERS = /node_modules|^node:|^packages\/(?:db|testing)\/src\/|^packages\/engine\/src\/sql\/transaction/;

export interface StatementAudit {
  /** Descriptions of the statements since the last call that touch tables of workspaces without the key. */
  readonly take: () => readonly string[];
}

/**
 * Records the statements that our code sends to PostgreSQL in this process, and checks that each names its workspace. Tests send
 * statements of their own, so the origin of a statement decides, by the stack of its call.
 */
export async function auditStatements(): Promise<StatementAudit> {
  await loadModule();
  const tables = tenantTables();
  const names = new RegExp(`\\b(?:${[...tables].join('|')})\\b`);
  const passed = new Set<string>();
  let failures: string[] = [];
  const caller = new AsyncLocalStorage<string | null>();

  const concerns = (text: string): boolean => !passed.has(text) && names.test(text) && !text.includes(CHECK_REMOVED);
  const check = (text: string): void => {
    if (!concerns(text)) return;
    const given = caller.getStore();
    const origin = given === undefined ? findOrigin() : given;
    if (origin === null || !AUDITED.test(origin)) return;
    passed.add(text);
    const problems = problemsOf(text, tables);
    if (problems.length === 0 || isException(text, origin)) return;
    failures.push(`${origin} sends a statement without workspace_id for ${problems.join(', ')}:\n${text}`);
  };
  patch(check, (text, send) => (concerns(text) ? caller.run(findOrigin(), send) : send()));
  return {
    take: () => {
      const taken = failures;
      failures = [];
      return taken;
    },
  };
}

function problemsOf(text: string, tables: ReadonlySet<string>): readonly string[] {
  try {
    return unkeyedTables(text, tables);
  } catch {
    // The server answers with its own error.
    return [];
  }
}

function isException(text: string, origin: string): boolean {
  return EXCEPTIONS.some(({ path, statement = '' }) => origin.startsWith(path) && text.includes(statement));
}

function patch(check: (text: string) => void, within: (text: string, send: () => unknown) => unknown): void {
  const { query } = pg.Client.prototype;
  const ofPool = pg.Pool.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]): never {
    check(textOf(args[0]));
    return Reflect.apply(query, this, args) as never;
  } as typeof query;
  // A pool sends the statement later, from another stack.
  pg.Pool.prototype.query = function (this: pg.Pool, ...args: unknown[]): never {
    return within(textOf(args[0]), () => Reflect.apply(ofPool, this, args)) as never;
  } as typeof ofPool;
}

/** Place of the first frame of our own: `packages/engine/src/…/claim.ts:12`; null where there is none. */
function findOrigin(): string | null {
  const { prepareStackTrace } = Error;
  // The test runner maps each frame to its source, which takes milliseconds.
  Error.prepareStackTrace = (_error, sites) => sites;
  const sites = new Error('origin').stack as unknown as readonly NodeJS.CallSite[];
  Error.prepareStackTrace = prepareStackTrace;
  for (const site of sites) {
    const file =
      site
        .getFileName()
        ?.replace(/^file:\/\//, '')
        .replace(ROOT, '') ?? 'node:';
    if (!CARRIERS.test(file)) return `${file}:${site.getLineNumber()}`;
  }
  return null;
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  const { text } = (statement ?? {}) as { readonly text?: unknown };
  return typeof text === 'string' ? text : '';
}
