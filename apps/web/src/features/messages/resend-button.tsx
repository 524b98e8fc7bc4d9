import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { MayButton } from '../account/may-button.tsx';
import { ResendDialog } from './resend-dialog.tsx';

/** Resends one failed message. */
export function ResendButton({ messageId }: { readonly messageId: string }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <MayButton permission="messages.resend" size="sm" className="ml-2" icon={<RotateCcw aria-hidden />} onClick={() => setAsking(true)}>
        Resend
      </MayButton>
      {asking ? <ResendDialog filter={{ messageIds: [messageId] }} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
