import type { Job } from '../api/types.ts';
import { count } from './count.ts';

/** After "1 lead", and after "12 leads" where that differs. */
const outcomes: Readonly<Record<string, readonly [one: string, many?: string]>> = {
  moved: ['moved'],
  exited: ['taken out'],
  spread: ['was due meanwhile and is spread over the hours', 'were due meanwhile and are spread over the hours'],
  'finish-old': ['stays on its version', 'stay on their version'],
  'there-already': ['was there already', 'were there already'],
  ended: ['had ended'],
  impossible: ['was not where it could be done', 'were not where it could be done'],
  'moved-on': ['had gone on to another step'],
  'step-removed': ['had nowhere to go and stays on its version', 'had nowhere to go and stay on their version'],
  'already-enrolled': ['is in it already', 'are in it already'],
  'enrolled-before': ['may not come in twice'],
  'too-soon': ['was in it too short a time ago', 'were in it too short a time ago'],
  'enrolled-elsewhere': ['is in a sequence that excludes this one', 'are in a sequence that excludes this one'],
  suppressed: ['unsubscribed, or cannot be reached'],
  closed: ['found it closed to new leads'],
  gone: ['is gone', 'are gone'],
  'another-message': ['gets another message next, or has this one already', 'get another message next, or have this one already'],
  'nothing-to-come': ['has no message to come', 'have no message to come'],
  'by-person': ['is called or written to by a person next', 'are called or written to by a person next'],
  'rewritten-before': ['has words of their own already', 'have words of their own already'],
  'not-rewritten': ['had the text of the sequence'],
  unplanned: ['waits for no instant', 'wait for no instant'],
};

/** Outcomes that are what was asked for. */
const intended: ReadonlySet<string> = new Set(['done', 'moved', 'exited', 'spread', 'finish-old']);

const titles: Record<Job['work'], { readonly running: string; readonly done: string }> = {
  act: { running: 'Doing it', done: 'Done' },
  move: { running: 'Moving leads', done: 'Leads moved' },
  reenroll: { running: 'Enrolling again', done: 'Enrolled again' },
  rewrite: { running: 'Writing the message', done: 'Written' },
  wake: { running: 'Setting timers again', done: 'Timers are set again' },
};

/** What a job is at, in two or three words. */
export function jobTitle(job: Job): string {
  if (job.status === 'canceled') return 'Stopped';
  if (job.status === 'failed') return 'It broke off';
  return titles[job.work][job.status === 'running' ? 'running' : 'done'];
}

export interface JobLine {
  readonly text: string;
  /** False where something was not done. */
  readonly intended: boolean;
}

/** What became of the leads so far, one line per outcome: those that went well first. */
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
