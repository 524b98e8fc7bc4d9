import { MailX } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useResumeMailbox } from '../../api/operations.ts';
import type { Operations } from '../../api/types.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { count } from '../../lib/format/number.ts';
import { ReasonField, reasonOf } from '../../ui/fields/reason-field.tsx';
import { PanelSection } from './panel-section.tsx';

type Mailbox = Operations['mailboxes'][number];

const CAUSES: Readonly<Record<Mailbox['cause'], string>> = {
  address: 'The server refuses the address.',
  full: 'The recipient’s mailbox is full.',
  policy: 'The server refuses mail from this sender: the sender’s address or network is blocked, or the server does not relay mail for it.',
  authentication: 'The server rejects the user name and password.',
  content: 'The server refuses the content.',
  rate: 'The server limits how much mail it accepts.',
  infrastructure: 'The server cannot be reached, or refuses the connection.',
  'no-provider': 'No provider is set up.',
  unknown: 'The server gives no known reason.',
};

/** Paused sending mailboxes. */
export function PausedMailboxes({ mailboxes }: { readonly mailboxes: Operations['mailboxes'] }) {
  const [asked, setAsked] = useState<Mailbox | null>(null);
  if (mailboxes.length === 0 && asked === null) return null;
  return (
    <PanelSection
      title={
        <span className="flex items-center gap-2">
          <MailX className="size-4 text-danger-text" aria-hidden />
          Sending is paused
        </span>
      }
      description="No message is lost, and no lead moves past an unsent message. Touchline tries one message from time to time. When the server accepts it, the others follow."
    >
      <ul className="divide-y">
        {mailboxes.map((mailbox) => (
          <li key={mailbox.address} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-3">
            <div className="min-w-0 text-sm">
              <p className="font-medium break-words">{mailbox.address}</p>
              <p>{CAUSES[mailbox.cause]}</p>
              <p className="text-xs break-words text-ink-soft">The server says: “{mailbox.error}”</p>
              <p className="text-xs text-ink-soft">
                {count(mailbox.waiting, 'message waits', 'messages wait')}
                {' · paused '}
                <RelativeTime at={mailbox.since} />
                {' · next try '}
                <RelativeTime at={mailbox.probeAt} />
                {mailbox.askedAt ? (
                  <>
                    {` · ${mailbox.askedBy ?? 'a person'} asked to resume `}
                    <RelativeTime at={mailbox.askedAt} />
                  </>
                ) : null}
              </p>
            </div>
            <MayButton permission="mailboxes.manage" size="sm" onClick={() => setAsked(mailbox)}>
              Resume now
            </MayButton>
          </li>
        ))}
      </ul>
      {asked ? <ResumeDialog mailbox={asked} onClose={() => setAsked(null)} /> : null}
    </PanelSection>
  );
}

function ResumeDialog({ mailbox, onClose }: { readonly mailbox: Mailbox; readonly onClose: () => void }) {
  const resume = useResumeMailbox();
  const [why, setWhy] = useState('');
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Resume ${mailbox.address}?`}
      confirm="Resume now"
      busy={resume.isPending}
      onConfirm={() =>
        resume.mutate(
          { address: mailbox.address, ...reasonOf(why) },
          { onSuccess: () => toast.success('Trying one message now.'), onSettled: onClose },
        )
      }
    >
      <div className="flex flex-col gap-3">
        <p>
          Touchline tries one message now. If the server accepts it, {count(mailbox.waiting, 'waiting message goes', 'waiting messages go')}{' '}
          out within their send windows. If the server refuses it again, the mailbox stays paused.
        </p>
        <ReasonField value={why} onChange={setWhy} />
      </div>
    </ConfirmDialog>
  );
}
