import { MailX, Reply, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useRecipientAction } from '../../api/sandbox.ts';
import type { SandboxMessage } from '../../api/types.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Textarea } from '../../ui/textarea.tsx';

/** Reply, unsubscribe and bounce on behalf of the recipient. */
export function RecipientActions({ message }: { readonly message: SandboxMessage }) {
  const action = useRecipientAction(message.id);
  const [replying, setReplying] = useState(false);
  const [text, setText] = useState('');
  if (message.messageId === null) {
    return <p className="text-xs text-ink-faint">This message did not come from a sequence, so replies have no effect.</p>;
  }
  const send = () =>
    action.mutate(
      { type: 'reply', text: text.trim() },
      {
        onSuccess: () => {
          setReplying(false);
          setText('');
          toast.success('Reply sent to the sequence.');
        },
      },
    );
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <MayButton permission="drafts.try" icon={<Reply aria-hidden />} aria-expanded={replying} onClick={() => setReplying(!replying)}>
          Reply
        </MayButton>
        <MayButton
          permission="drafts.try"
          icon={<MailX aria-hidden />}
          onClick={() => action.mutate({ type: 'unsubscribe' }, { onSuccess: () => toast.success('Unsubscribed.') })}
        >
          Unsubscribe
        </MayButton>
        <MayButton
          permission="drafts.try"
          icon={<Undo2 aria-hidden />}
          onClick={() => action.mutate({ type: 'bounce' }, { onSuccess: () => toast.success('Bounced.') })}
        >
          Bounce
        </MayButton>
      </div>
      {replying ? (
        <form
          className="flex flex-col gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) send();
          }}
        >
          <Field label={`Reply as ${message.recipient}`}>
            <Textarea value={text} onChange={(event) => setText(event.currentTarget.value)} />
          </Field>
          <div className="flex gap-2">
            <Button tone="primary" type="submit" busy={action.isPending} disabled={!text.trim()}>
              Send reply
            </Button>
            <Button onClick={() => setReplying(false)}>Cancel</Button>
          </div>
        </form>
      ) : null}
    </div>
  );
}
