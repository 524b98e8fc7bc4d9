import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useEnroll } from '../../api/enrollments.ts';
import type { Enrollment } from '../../api/types.ts';
import { MayButton } from '../account/may-button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { leadName } from '../../copy/lead-name.ts';
import { refusalReason } from '../../copy/enroll-refusal.ts';
import { ReasonField, reasonOf } from '../../ui/fields/reason-field.tsx';

/** Enrolls a lead that finished again. */
export function EnrollAgain({ enrollment: { sequenceId, sequenceName, lead, isTest } }: { readonly enrollment: Enrollment }) {
  const enroll = useEnroll(sequenceId);
  const [asked, setAsked] = useState(false);
  const [why, setWhy] = useState('');
  const name = leadName(lead);
  const ask = () => {
    setWhy('');
    setAsked(true);
  };
  const again = async () => {
    // Awaited: the button unmounts once the lead is enrolled, and its callbacks with it.
    const answer = await enroll.mutateAsync({ leadIds: [lead.id], ...(isTest ? { isTest } : {}), ...reasonOf(why) }).catch(() => null);
    setAsked(false);
    const refused = answer?.refused[0];
    if (refused) toast.warning(`${name} was not enrolled: ${refusalReason(refused.reason)}.`);
    else if (answer) toast.success(`${name} enrolled again.`);
  };
  return (
    <div>
      <MayButton permission="leads.enroll" size="sm" icon={<RotateCcw aria-hidden />} onClick={ask}>
        Enroll again
      </MayButton>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={`Enroll ${name} again?`}
        confirm="Enroll again"
        busy={enroll.isPending}
        onConfirm={() => void again()}
      >
        <p className="mb-4">
          “{sequenceName}” starts again on its latest version, and the first touch is sent as scheduled there. The earlier enrollment stays
          in the history.
        </p>
        <ReasonField value={why} onChange={setWhy} />
      </ConfirmDialog>
    </div>
  );
}
