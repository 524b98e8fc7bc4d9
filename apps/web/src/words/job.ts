import type { Job } from '../api/types.ts';
import { count } from './count.ts';

const outcomes: Readonly<Record<string, string>> = {
  moved: 'moved',
  exited: 'taken out',
  spread: 'were due meanwhile and are spread over the hours',
  'finish-old': 'stay on their version',
  'there-already': 'were there already',
  ended: 'had ended',
  impossible: 'were not where it could be done',
  'moved-on': 'had gone on to another step',
  'step-removed': 'had nowhere to go and stay on their version',
  'already-enrolled': 'are in it already',
  'enrolled-before': 'may not come in twice',
  'too-soon': 'were in it too short a time ago',
  'enrolled-elsewhere': 'are in a sequence that excludes this one',
  suppressed: 'unsubscribed, or cannot be reached',
  closed: 'found it closed to new leads',
  gone: 'are gone',
  unplanned: 'wait for no instant',
};

/** Outcomes that are what was asked for. */
const intended: ReadonlySet<string> = new Set(['done', 'moved', 'exited', 'spread', 'finish-old']);

const titles: Record<Job['work'], { readonly running: string; readonly done: string }> = {
  act: { running: 'Doing it', done: 'Done' },
  move: { running: 'Moving leads', done: 'Leads moved' },
  reenroll: { running: 'Enrolling again', done: 'Enrolled again' },
  wake: { running: 'Setting timers again', done: 'Timers are set again' },
};

/** What a job is at, in two or three words. */
export function jobTitle(job: Job): string {
  if (job.status === 'cancelled') return 'Stopped';
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
      text: what === 'done' ? count(n, 'lead') : `${count(n, 'lead')} ${outcomes[what] ?? what.replaceAll('-', ' ')}`,
      intended: intended.has(what),
    }))
    .toSorted((a, b) => Number(b.intended) - Number(a.intended));
}
