import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useEnroll } from '../../api/enrollments.ts';
import type { Enrollment } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { leadName } from '../../words/lead-name.ts';
import { refusalOf } from '../../words/refusal.ts';

/** Once more from the beginning, for a lead who is through. */
export function EnrollAgain({ enrollment: { sequenceId, sequenceName, lead, isTest } }: { readonly enrollment: Enrollment }) {
  const enroll = useEnroll(sequenceId);
  const [asked, setAsked] = useState(false);
  const name = leadName(lead);
  return (
    <div>
      <Button size="sm" icon={<RotateCcw aria-hidden />} onClick={() => setAsked(true)}>
        Enroll again
      </Button>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={`Enroll ${name} again?`}
        confirm="Enroll again"
        busy={enroll.isPending}
        onConfirm={() =>
          enroll.mutate(
            { leadIds: [lead.id], ...(isTest ? { isTest } : {}) },
            {
              onSuccess: ({ refused: [refused] }) => {
                if (refused === undefined) toast.success(`${name} is in again.`);
                else toast.warning(`${name} was not enrolled: ${refusalOf(refused.reason)}.`);
              },
              onSettled: () => setAsked(false),
            },
          )
        }
      >
        “{sequenceName}” begins once more on its latest version, and the first touch goes out as planned there. What happened before stays
        in the history.
      </ConfirmDialog>
    </div>
  );
}
