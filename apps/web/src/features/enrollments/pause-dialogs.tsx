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

/** Holds a lead where it is, until somebody resumes it or until an instant. */
export function PauseDialog({ enrollmentId, timeZone, onClose }: PauseDialogProps) {
  const [ends, setEnds] = useState(false);
  const [value, setValue] = useState(() => fieldsOf(nextWeek(), timeZone));
  const until = futureInstant(value, timeZone);
  return (
    <ActionDialog
      enrollmentId={enrollmentId}
      title="Pause this lead?"
      consequence="It stays where it is and hears nothing meanwhile. A reply, or another event that ends the sequence, still ends it."
      confirm="Pause"
      act={ends ? (until === null ? null : { type: 'pause', until }) : { type: 'pause' }}
      done="Paused."
      onClose={onClose}
    >
      <Switch label="Until a certain time" hint="Otherwise until somebody resumes it." checked={ends} onChange={setEnds} />
      {ends ? <InstantFields value={value} onChange={setValue} timeZone={timeZone} /> : null}
    </ActionDialog>
  );
}

/** Lets a paused lead go on. */
export function ResumeDialog({ enrollmentId, onClose }: Omit<PauseDialogProps, 'timeZone'>) {
  const [keepDays, setKeepDays] = useState(false);
  return (
    <ActionDialog
      enrollmentId={enrollmentId}
      title="Resume this lead?"
      consequence="It goes on from where it is. What came due while it was paused is due now."
      confirm="Resume"
      act={{ type: 'resume', keepDays }}
      done="Goes on."
      onClose={onClose}
    >
      <Switch
        label="Give the paused days back"
        hint="What was planned moves by the time that was spent paused."
        checked={keepDays}
        onChange={setKeepDays}
      />
    </ActionDialog>
  );
}
