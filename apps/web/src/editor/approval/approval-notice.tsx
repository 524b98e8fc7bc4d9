import { useQuery } from '@tanstack/react-query';
import { Stamp } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { approvalQuery, useAskForApproval } from '../../api/approvals.ts';
import { workspaceSettingsQuery } from '../../api/workspace.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { useMe } from '../../features/account/use-me.ts';
import { useMay } from '../../features/account/use-may.ts';
import { Button } from '../../ui/button.tsx';
import { useEditor } from '../document/editor-context.ts';
import { approvalText } from './approval-text.ts';
import { DeclineDialog } from './decline-dialog.tsx';

/** In workspaces where publishing needs an approval: the state of the request, and the next step. */
export function ApprovalNotice({ onReview }: { readonly onReview: () => void }) {
  const { sequenceId, autosave } = useEditor();
  const needed = useQuery(workspaceSettingsQuery).data?.needsApproval === true;
  const approval = useQuery({ ...approvalQuery(sequenceId), enabled: needed }).data;
  const me = useMe();
  const mayPublish = useMay('sequences.publish').allowed;
  const ask = useAskForApproval(sequenceId);
  const [declining, setDeclining] = useState(false);
  if (!needed || approval === undefined) return null;
  const { request } = approval;
  const isOpen = request !== null && request.decision === null && !request.stale;
  const submit = async () => {
    // The request is about the draft that the server has.
    if (!(await autosave.flush())) return toast.error('Your last edits are not saved yet. Wait for “Saved”, then ask again.');
    ask.mutate({ revision: autosave.revision() }, { onSuccess: () => toast.success('Members who can publish are notified.') });
  };
  return (
    <section aria-label="Approval" className="flex flex-wrap items-center gap-2 border-b bg-fill px-4 py-1.5 text-sm text-ink-soft">
      <Stamp className="size-4 shrink-0" aria-hidden />
      <span className="min-w-0 flex-1">{approvalText(request)}</span>
      {isOpen && mayPublish && request.userId !== me?.id ? (
        <>
          <Button onClick={() => setDeclining(true)}>Decline…</Button>
          <Button tone="primary" onClick={onReview}>
            Review and publish
          </Button>
        </>
      ) : null}
      {isOpen ? null : (
        <MayButton permission="drafts.write" busy={ask.isPending} onClick={() => void submit()}>
          Ask for approval
        </MayButton>
      )}
      {declining ? <DeclineDialog sequenceId={sequenceId} by={request?.by ?? ''} onClose={() => setDeclining(false)} /> : null}
    </section>
  );
}
