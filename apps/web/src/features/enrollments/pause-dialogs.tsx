import { useState } from 'react';
import { Switch } from '../../ui/switch.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { fieldsOf, futureInstant, InstantFields } from './instant-fields.tsx';

interface PauseDialogProps {
  readonly enrollmentId: string;
  readonly timeZone: string | null;
  readonly onClose: () => void;
}

const nextWeek = (): string =>
  Temporal.Now.instant()
    .add({ hours: 7 * 24 })
    .toString();

/** Pauses a lead until it is resumed or until an instant. */
export function PauseDialog({ enrollmentId, timeZone, onClose }: PauseDialogProps) {
  const [ends, setEnds] = useState(false);
  const [value, setValue] = useState(() => fieldsOf(nextWeek(), timeZone));
  const until = futureInstant(value, timeZone);
  return (
    <ActionDialog
      enrollmentId={enrollmentId}
      title="Pause this lead?"
      consequence="Nothing is sent while paused. A reply or another exit condition still ends the sequence."
      confirm="Pause"
      action={ends ? (until === null ? null : { type: 'pause', until }) : { type: 'pause' }}
      done="Paused."
      onClose={onClose}
    >
      <Switch label="Resume automatically" hint="Off: paused until you resume it." checked={ends} onChange={setEnds} />
      {ends ? <InstantFields value={value} onChange={setValue} timeZone={timeZone} /> : null}
    </ActionDialog>
  );
}

/** Resumes a paused lead. */
export function ResumeDialog({ enrollmentId, onClose }: Omit<PauseDialogProps, 'timeZone'>) {
  const [keepDays, setKeepDays] = useState(false);
  return (
    <ActionDialog
      enrollmentId={enrollmentId}
      title="Resume this lead?"
      consequence="The lead continues from its step. Anything that came due while it was paused is due now."
      confirm="Resume"
      action={{ type: 'resume', keepDays }}
      done="Resumed."
      onClose={onClose}
    >
      <Switch
        label="Extend waits by the paused time"
        hint="Due times move by the length of the pause."
        checked={keepDays}
        onChange={setKeepDays}
      />
    </ActionDialog>
  );
}
