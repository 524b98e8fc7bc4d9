import { Archive, DoorClosed, DoorOpen, Pause, Play, type LucideIcon } from 'lucide-react';
import type { SequenceSummary, StatusChange } from '../../api/types.ts';
import { count } from '../../lib/format/number.ts';

export interface StatusAction {
  readonly to: StatusChange['status'];
  readonly label: string;
  readonly Icon: LucideIcon;
  readonly danger?: boolean;
  /** Overdue leads can be spread over some hours. */
  readonly spreads?: boolean;
  readonly title: (sequence: SequenceSummary) => string;
  /** Consequences for active and for new leads. */
  readonly consequences: (sequence: SequenceSummary) => readonly string[];
  readonly done: (sequence: SequenceSummary) => string;
}

const inIt = (n: number): string => (n === 0 ? 'No active leads.' : `${count(n, 'active lead')}.`);

const pause: StatusAction = {
  to: 'paused',
  label: 'Pause',
  Icon: Pause,
  title: ({ name }) => `Pause “${name}”?`,
  consequences: ({ activeEnrollments: n }) => [
    `${inIt(n)} Leads stay at their step and nothing is sent until you resume. Nothing is lost.`,
    'Replies and other exit conditions still end the sequence for a lead.',
    'New leads can be enrolled. They wait at the start.',
  ],
  done: ({ name }) => `“${name}” paused.`,
};

const resume: StatusAction = {
  to: 'active',
  label: 'Resume',
  Icon: Play,
  spreads: true,
  title: ({ name }) => `Resume “${name}”?`,
  consequences: ({ activeEnrollments: n }) => [
    `${inIt(n)} Leads that are not due yet continue as scheduled. Anything overdue is sent now.`,
  ],
  done: ({ name }) => `“${name}” resumed.`,
};

const drain: StatusAction = {
  to: 'closing',
  label: 'Close to new leads',
  Icon: DoorClosed,
  title: ({ name }) => `Close “${name}” to new leads?`,
  consequences: ({ activeEnrollments: n }) => [`${inIt(n)} They continue to the end.`, 'No leads can be enrolled until you open it again.'],
  done: ({ name }) => `“${name}” closed to new leads.`,
};

const open: StatusAction = {
  to: 'active',
  label: 'Open to new leads',
  Icon: DoorOpen,
  title: ({ name }) => `Open “${name}” to new leads?`,
  consequences: ({ activeEnrollments: n }) => [`${inIt(n)} They are not affected.`, 'New leads can be enrolled again.'],
  done: ({ name }) => `“${name}” open to new leads.`,
};

const archive: StatusAction = {
  to: 'archived',
  label: 'Archive',
  Icon: Archive,
  danger: true,
  title: ({ name }) => `Archive “${name}”?`,
  consequences: ({ activeEnrollments: n }) => [
    n === 0 ? inIt(n) : `${inIt(n)} They stop at their step and get no further messages.`,
    'No leads can be enrolled, and the sequence leaves the list. Its history is kept. You can restore it later.',
  ],
  done: ({ name }) => `“${name}” archived.`,
};

const revive: StatusAction = {
  ...resume,
  label: 'Restore',
  title: ({ name }) => `Restore “${name}”?`,
};

const byStatus: Record<SequenceSummary['status'], readonly StatusAction[]> = {
  draft: [],
  active: [pause, drain, archive],
  closing: [open, pause, archive],
  paused: [resume, archive],
  archived: [revive],
};

/** Status changes that a sequence allows. */
export function statusActions(sequence: Pick<SequenceSummary, 'status' | 'publishedVersion'>): readonly StatusAction[] {
  return sequence.publishedVersion === null ? [] : byStatus[sequence.status];
}
