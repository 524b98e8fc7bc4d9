import { Link } from '@tanstack/react-router';
import { MailQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useResolveMessage } from '../../api/operations.ts';
import { useStepNames } from '../../features/sequences/use-step-names.ts';
import type { Operations } from '../../api/types.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { ReasonField, reasonOf } from '../../ui/fields/reason-field.tsx';
import { PanelSection } from './panel-section.tsx';
import { formatNumber } from '../../lib/format/number.ts';

type Unconfirmed = Operations['unconfirmed'];
type Item = Unconfirmed['items'][number];
type Verdict = 'went-out' | 'send-again';

const DOUBTS: Readonly<Record<NonNullable<Item['doubt']>, string>> = {
  timeout: 'The mail server did not answer in time.',
  'connection-lost': 'The connection to the mail server was lost before it answered.',
  'process-died': 'The worker process died before the provider answered.',
  'worker-stopped': 'The worker was stopped before the provider answered.',
  'channel-broke': 'The channel failed while sending.',
};

/** Messages that were submitted without an answer. A person checks and decides. */
export function UnconfirmedList({ unconfirmed }: { readonly unconfirmed: Unconfirmed }) {
  const [asked, setAsked] = useState<{ readonly item: Item; readonly verdict: Verdict } | null>(null);
  const names = useStepNames(unconfirmed.items.map((item) => item.sequenceId));
  // The item leaves the list once it is resolved. The dialog stays until it closes.
  if (unconfirmed.total === 0 && asked === null) return null;
  return (
    <PanelSection
      title={
        <span className="flex items-center gap-2">
          <MailQuestionMark className="size-4 text-warn-text" aria-hidden />
          Unconfirmed messages ({formatNumber(unconfirmed.total)})
        </span>
      }
      description="Touchline passed these to the provider but got no answer. It won’t send them again on its own. Check your Sent folder, then choose."
    >
      <ul className="divide-y">
        {unconfirmed.items.map((item) => (
          <li key={item.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-3">
            <div className="min-w-0 text-sm">
              <p className="truncate font-medium">{item.subject ?? names.get(item.sequenceId)?.(item.stepId) ?? 'A message'}</p>
              <p className="text-xs text-ink-soft">
                {'to '}
                <Link to="/leads/$leadId" params={{ leadId: item.leadId }} className="rounded-sm underline hover:text-ink">
                  {item.to ?? 'a lead'}
                </Link>
                {` · ${item.sequenceName}`}
                {item.submittedAt ? (
                  <>
                    {' · submitted '}
                    <RelativeTime at={item.submittedAt} />
                  </>
                ) : null}
              </p>
              <p className="text-xs text-ink-soft">{item.doubt ? DOUBTS[item.doubt] : (item.error ?? 'The reason is unconfirmed.')}</p>
            </div>
            <div className="flex gap-1.5">
              <MayButton permission="messages.resend" size="sm" onClick={() => setAsked({ item, verdict: 'went-out' })}>
                Mark as sent
              </MayButton>
              <MayButton permission="messages.resend" size="sm" onClick={() => setAsked({ item, verdict: 'send-again' })}>
                Resend
              </MayButton>
            </div>
          </li>
        ))}
        {unconfirmed.total > unconfirmed.items.length ? (
          <li className="px-5 py-3 text-sm text-ink-soft">and {formatNumber(unconfirmed.total - unconfirmed.items.length)} more</li>
        ) : null}
      </ul>
      {asked ? <SettleDialog key={`${asked.item.id} ${asked.verdict}`} {...asked} onClose={() => setAsked(null)} /> : null}
    </PanelSection>
  );
}

interface SettleDialogProps {
  readonly item: Item;
  readonly verdict: Verdict;
  readonly onClose: () => void;
}

const words = {
  'went-out': { title: 'Mark as sent?', confirm: 'Mark as sent', done: 'Marked as sent.' },
  'send-again': { title: 'Resend this message?', confirm: 'Resend', done: 'The message is queued again.' },
};

function SettleDialog({ item, verdict, onClose }: SettleDialogProps) {
  const resolve = useResolveMessage();
  const [why, setWhy] = useState('');
  const { title, confirm, done } = words[verdict];
  const to = item.to ?? 'The lead';
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={title}
      confirm={confirm}
      danger={verdict === 'send-again'}
      busy={resolve.isPending}
      onConfirm={() =>
        resolve.mutate({ id: item.id, verdict, ...reasonOf(why) }, { onSuccess: () => toast.success(done), onSettled: onClose })
      }
    >
      <div className="flex flex-col gap-3">
        {verdict === 'went-out' ? (
          <p>
            The message counts as sent, and {to} continues from there. If it was never sent, {to} won’t get it.
          </p>
        ) : (
          <p>
            {to} gets it now, unless the lead has left the sequence. If the first one was sent, {to} gets it twice. Check your Sent folder
            first.
          </p>
        )}
        <ReasonField value={why} onChange={setWhy} />
      </div>
    </ConfirmDialog>
  );
}
