import { Archive, DoorClosed, DoorOpen, Pause, Play, type LucideIcon } from 'lucide-react';
import type { SequenceSummary, StatusChange } from '../../api/types.ts';
import { count } from '../../copy/count.ts';

export interface StatusAct {
  readonly to: StatusChange['status'];
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly danger?: boolean;
  /** What had come due while nobody moved can be spread over some hours. */
  readonly spreads?: boolean;
  readonly title: (sequence: SequenceSummary) => string;
  /** What comes of it for those who are in it, and for those who are not. */
  readonly consequences: (sequence: SequenceSummary) => readonly string[];
  readonly done: (sequence: SequenceSummary) => string;
}

const inIt = (n: number): string => (n === 0 ? 'Nobody is in it now.' : `${count(n, 'lead is', 'leads are')} in it now.`);

const pause: StatusAct = {
  to: 'paused',
  label: 'Pause',
  Icon: Pause,
  title: ({ name }) => `Pause “${name}”?`,
  consequences: ({ activeEnrollments: n }) => [
    `${inIt(n)} Nobody moves and nothing goes out until it is resumed; nothing is lost.`,
    'Replies and other events still count, and end it for whoever they concern.',
    'New leads can come in, and wait at the beginning.',
  ],
  done: ({ name }) => `“${name}” is paused.`,
};

const resume: StatusAct = {
  to: 'active',
  label: 'Resume',
  Icon: Play,
  spreads: true,
  title: ({ name }) => `Resume “${name}”?`,
  consequences: ({ activeEnrollments: n }) => [`${inIt(n)} Who is not due yet goes on as planned. What came due meanwhile goes out now.`],
  done: ({ name }) => `“${name}” goes on.`,
};

const drain: StatusAct = {
  to: 'closing',
  label: 'Stop taking new leads',
  Icon: DoorClosed,
  title: ({ name }) => `Stop taking new leads into “${name}”?`,
  consequences: ({ activeEnrollments: n }) => [
    `${inIt(n)} Who is in it goes on to the end.`,
    'Nobody new comes in until it is opened again.',
  ],
  done: ({ name }) => `“${name}” takes no new leads.`,
};

const open: StatusAct = {
  to: 'active',
  label: 'Take new leads again',
  Icon: DoorOpen,
  title: ({ name }) => `Take new leads into “${name}” again?`,
  consequences: ({ activeEnrollments: n }) => [`${inIt(n)} They go on as they do.`, 'Leads can be enrolled from now on.'],
  done: ({ name }) => `“${name}” takes new leads.`,
};

const archive: StatusAct = {
  to: 'archived',
  label: 'Archive',
  Icon: Archive,
  danger: true,
  title: ({ name }) => `Archive “${name}”?`,
  consequences: ({ activeEnrollments: n }) => [
    n === 0 ? inIt(n) : `${inIt(n)} They stop where they are, and nothing more goes out to them.`,
    'Nobody can be enrolled, and it leaves the list. Its history stays, and it can be taken up again.',
  ],
  done: ({ name }) => `“${name}” is archived.`,
};

const revive: StatusAct = {
  ...resume,
  label: 'Take up again',
  title: ({ name }) => `Take “${name}” up again?`,
};

const byStatus: Record<SequenceSummary['status'], readonly StatusAct[]> = {
  draft: [],
  active: [pause, drain, archive],
  closing: [open, pause, archive],
  paused: [resume, archive],
  archived: [revive],
};

/** What can be done with a sequence where it is in its life. */
export function statusActions(sequence: Pick<SequenceSummary, 'status' | 'publishedVersion'>): readonly StatusAct[] {
  return sequence.publishedVersion === null ? [] : byStatus[sequence.status];
}
