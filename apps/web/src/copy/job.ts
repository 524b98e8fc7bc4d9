import type { Job } from '../api/types.ts';
import { ENROLL_REFUSALS } from './enroll-refusal.ts';
import { count } from '../lib/format/number.ts';

const refusals = Object.fromEntries(Object.entries(ENROLL_REFUSALS).map(([refusal, { outcome }]) => [refusal, outcome]));

/** After "1 lead", and after "12 leads" where that differs. */
const outcomes: Readonly<Record<string, readonly [one: string, many?: string]>> = {
  moved: ['moved'],
  exited: ['removed'],
  spread: ['was overdue and is spread over the chosen hours', 'were overdue and are spread over the chosen hours'],
  'finish-old': ['stays on its version', 'stay on their version'],
  'there-already': ['was already there', 'were already there'],
  ended: ['already ended'],
  impossible: ['was not at a step where this applies', 'were not at a step where this applies'],
  'moved-on': ['had moved to another step'],
  'step-removed': ['was at a removed step and stays on its version', 'were at removed steps and stay on their version'],
  ...refusals,
  gone: ['was deleted', 'were deleted'],
  'another-message': ['has another next message, or already got this one', 'have another next message, or already got this one'],
  'nothing-to-come': ['has no upcoming message', 'have no upcoming message'],
  'by-person': ['has a manual task next', 'have a manual task next'],
  'rewritten-before': ['already has a customized message', 'already have a customized message'],
  'not-rewritten': ['had no customized message'],
  unplanned: ['has no due time', 'have no due time'],
};

/** Outcomes that the job intends. */
const intended: ReadonlySet<string> = new Set(['done', 'moved', 'exited', 'spread', 'finish-old']);

const titles: Record<Job['work'], { readonly running: string; readonly done: string }> = {
  action: { running: 'In progress', done: 'Done' },
  move: { running: 'Moving leads', done: 'Leads moved' },
  reenroll: { running: 'Re-enrolling', done: 'Re-enrolled' },
  rewrite: { running: 'Rewriting the message', done: 'Message rewritten' },
  wake: { running: 'Rescheduling', done: 'Rescheduled' },
};

/** Title of a job by its status. */
export function jobTitle(job: Job): string {
  if (job.status === 'canceled') return 'Stopped';
  if (job.status === 'failed') return 'Failed';
  return titles[job.work][job.status === 'running' ? 'running' : 'done'];
}

export interface JobLine {
  readonly text: string;
  /** False for leads that were skipped. */
  readonly intended: boolean;
}

/** Results of a job, one line per outcome, intended outcomes first. */
export function jobLines({ counts }: Pick<Job, 'counts'>): readonly JobLine[] {
  return Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([what, n]) => ({
      text: what === 'done' ? count(n, 'lead') : `${count(n, 'lead')} ${verb(what, n)}`,
      intended: intended.has(what),
    }))
    .toSorted((a, b) => Number(b.intended) - Number(a.intended));
}

function verb(what: string, n: number): string {
  const [one, many] = outcomes[what] ?? [what.replaceAll('-', ' ')];
  return n === 1 ? one : (many ?? one);
}
