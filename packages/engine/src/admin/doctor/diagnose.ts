import type { Instant } from '@touchline/sequence';
import type { StoreDeps } from '../../context/deps.ts';
import type { Case, Check, CheckContext } from './checks/check.ts';
import { enrollmentChecks } from './checks/enrollments.ts';
import { messageChecks } from './checks/messages.ts';
import { systemChecks } from './checks/system.ts';

export const CHECKS: readonly Check[] = [...systemChecks, ...enrollmentChecks, ...messageChecks];

/** What an index finds. */
export const QUICK = CHECKS.filter(({ readsAll }) => readsAll !== true);
export const READING_ALL = CHECKS.filter(({ readsAll }) => readsAll === true);

export const MINUTE = 60_000;

/** Options of `diagnose`. */
export interface DiagnoseOptions {
  /** Minutes after which an overdue row counts as stuck. */
  readonly lateMinutes?: number;
  /** Repairs everything that is safe to repair. */
  readonly fix?: boolean;
}

/** A violated invariant. */
export interface Finding {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly total: number;
  /** There are more: they were counted up to a limit. */
  readonly isAtLeast: boolean;
  readonly cases: readonly Case[];
  readonly reason: string;
  readonly repair: string;
  readonly fixable: boolean;
  /** Number of repaired cases; null when no repair was tried. */
  readonly fixed: number | null;
}

/** Result of `diagnose`. No findings: every invariant holds. */
export interface Diagnosis {
  readonly at: Instant;
  /** Number of invariants checked. */
  readonly checked: number;
  readonly findings: readonly Finding[];
}

/** Checks every invariant of a database, including those that read all of it. Safe to run while workers run. */
export async function diagnose(deps: StoreDeps, { lateMinutes = 5, fix = false }: DiagnoseOptions = {}): Promise<Diagnosis> {
  const now = await currentInstant(deps);
  return { at: now, checked: CHECKS.length, findings: await look(deps, CHECKS, { now, late: now - lateMinutes * MINUTE }, fix) };
}

/** Checks that run in parallel. They share the pool with everything else. */
const TOGETHER = 3;

/** Runs some of the checks. */
export async function look(deps: StoreDeps, checks: readonly Check[], context: CheckContext, fix = false): Promise<Finding[]> {
  const findings: (Finding | null)[] = checks.map(() => null);
  const waiting = [...checks.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, check] = next;
      const { total, isAtLeast = false, cases } = await check.find(deps, context);
      if (total === 0) continue;
      const { code, severity, reason, repair } = check;
      const fixed = fix && check.fix !== undefined ? await check.fix(deps, context) : null;
      findings[index] = { code, severity, total, isAtLeast, cases, reason, repair, fixable: check.fix !== undefined, fixed };
    }
  };
  // The repair of one check may change the result of another.
  await Promise.all(Array.from({ length: fix ? 1 : TOGETHER }, lane));
  return findings.filter((finding) => finding !== null);
}

/**
 * Findings that explain why one enrollment does not move when it should; empty when it is fine. The stuck detector
 * of a lead's page.
 */
export async function examine(deps: StoreDeps, only: { readonly workspaceId: string; readonly id: string }): Promise<readonly Finding[]> {
  const now = await currentInstant(deps);
  const findings: Finding[] = [];
  for (const { code, severity, reason, repair, find, fix } of enrollmentChecks) {
    const { total, isAtLeast = false, cases } = await find(deps, { now, late: now - MINUTE, only });
    if (total > 0) findings.push({ code, severity, total, isAtLeast, cases, reason, repair, fixable: fix !== undefined, fixed: null });
  }
  return findings;
}

export async function currentInstant({ pool, clock }: StoreDeps): Promise<Instant> {
  const client = await pool.connect();
  try {
    return await clock.now(client);
  } finally {
    client.release();
  }
}
