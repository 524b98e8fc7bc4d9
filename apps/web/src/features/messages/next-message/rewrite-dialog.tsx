import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useRewrite } from '../../../api/next-message.ts';
import { ApiProblem, problemText } from '../../../api/problem.ts';
import type { Enrollment, NextMessage } from '../../../api/types.ts';
import { Button } from '../../../ui/button.tsx';
import { Callout } from '../../../ui/callout.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { leadName } from '../../../copy/lead-name.ts';
import { ReasonField, reasonOf } from '../../../ui/fields/reason-field.tsx';
import { MessagePreview } from './message-preview.tsx';
import { MessageFields } from './message-fields.tsx';
import { fieldsOf, type Texts, trialOf } from './message-texts.ts';

interface RewriteDialogProps {
  readonly enrollment: Enrollment;
  readonly message: NextMessage & { readonly content: Texts };
  readonly onClose: () => void;
}

/** Customizes the next message of one lead, with a preview. */
export function RewriteDialog({ enrollment: { id, lead, messages }, message, onClose }: RewriteDialogProps) {
  const { step, visit, channel, content: before, rewritten } = message;
  const rewrite = useRewrite(id);
  const [texts, setTexts] = useState(before);
  const [why, setWhy] = useState('');
  const [leaving, setLeaving] = useState(false);
  const name = leadName(lead);
  const changed = fieldsOf(before).some((field) => texts[field.name] !== before[field.name]);
  const trial = trialOf(channel, texts, messages);
  const problem = rewrite.error instanceof ApiProblem ? rewrite.error : null;
  const placed = problem?.body.errors?.some(({ path }) => path.startsWith('content.')) ?? false;

  // Awaited: the dialog unmounts before the request completes, and its callbacks with it.
  const undo = () =>
    rewrite.mutateAsync({ step, visit, content: rewritten ? before : null, why: 'Undone' }).then(
      () => toast.success('Undone.'),
      (error: unknown) => toast.error(`Undo failed: ${problemText(error)}`),
    );
  const save = async (content: Texts | null, done: string) => {
    const saved = await rewrite.mutateAsync({ step, visit, content, ...reasonOf(why) }).then(
      () => true,
      () => false,
    );
    if (!saved) return;
    toast.success(done, { action: { label: 'Undo', onClick: () => void undo() } });
    onClose();
  };
  const close = () => (changed ? setLeaving(true) : onClose());
  return (
    <Dialog
      open
      onOpenChange={close}
      title={`Next message to ${name}`}
      description="Your text goes to this lead only. The sequence and its other leads are not changed."
      width={trial ? 'xl' : 'md'}
      footer={
        <>
          {rewritten ? (
            <Button
              className="mr-auto"
              tone="quiet"
              icon={<Undo2 aria-hidden />}
              disabled={rewrite.isPending}
              onClick={() => void save(null, 'Reverted to the sequence’s text.')}
            >
              Revert to the sequence’s text
            </Button>
          ) : null}
          <Button onClick={close}>Cancel</Button>
          <Button
            tone="primary"
            busy={rewrite.isPending}
            disabled={!changed}
            onClick={() => void save(texts, `Message to ${name} customized.`)}
          >
            Save
          </Button>
        </>
      }
    >
      <div className={trial ? 'grid gap-6 md:grid-cols-2' : undefined}>
        <div className="flex min-w-0 flex-col gap-4">
          <MessageFields
            texts={texts}
            problem={problem}
            onChange={(next) => {
              if (rewrite.error) rewrite.reset();
              setTexts(next);
            }}
          />
          <ReasonField value={why} onChange={setWhy} />
          {problem && !placed ? <Callout tone="error">{problem.message}</Callout> : null}
        </div>
        {trial ? <MessagePreview content={trial} leadId={lead.id} name={name} /> : null}
      </div>
      <ConfirmDialog open={leaving} onOpenChange={setLeaving} title="Discard changes?" confirm="Discard" danger onConfirm={onClose}>
        Your text is lost, and the message to {name} is not changed.
      </ConfirmDialog>
    </Dialog>
  );
}
