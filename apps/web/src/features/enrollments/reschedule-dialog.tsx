import { useState } from 'react';
import type { Enrollment } from '../../api/types.ts';
import { ActionDialog } from './action-dialog.tsx';
import { fieldsOf, futureInstant, InstantFields } from './instant-fields.tsx';

interface RescheduleDialogProps {
  readonly enrollment: Enrollment;
  readonly onClose: () => void;
}

const tomorrow = (): string => Temporal.Now.instant().add({ hours: 24 }).toString();

/** Reschedules the due time, in the lead's time zone. */
export function RescheduleDialog({ enrollment: { id, lead, position }, onClose }: RescheduleDialogProps) {
  const [value, setValue] = useState(() => fieldsOf(position.until ?? tomorrow(), lead.timeZone));
  const at = futureInstant(value, lead.timeZone);
  return (
    <ActionDialog
      enrollmentId={id}
      title="Reschedule"
      consequence={`${position.summary}. The lead continues at that time. Replies and other events still count right away.`}
      confirm="Reschedule"
      action={at === null ? null : { type: 'reschedule', at }}
      done="Rescheduled."
      onClose={onClose}
    >
      <InstantFields value={value} onChange={setValue} timeZone={lead.timeZone} />
    </ActionDialog>
  );
}
