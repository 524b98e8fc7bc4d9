import { useQuery } from '@tanstack/react-query';
import { compileToPublish } from '@touchline/sequence';
import { useMemo, useState } from 'react';
import { toast } from 'sonner';
import { planQuery, useMoveLeads, type MoveChoice } from '../../api/publish-plan.ts';
import { ApiProblem, problemText } from '../../api/problem.ts';
import { usePublish, versionsQuery } from '../../api/sequences.ts';
import { JobProgress } from '../../features/jobs/job-progress.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { useDocument, useEditor } from '../document/editor-context.ts';
import { ChangeList } from './change-list.tsx';
import { InFlight } from './in-flight.tsx';
import { chosenLeads, moves } from './move-choices.ts';
import { isStale, NewerDraft } from './newer-draft.tsx';
import { PublishChecks } from './publish-checks.tsx';
import { UnprovidedTouches } from './unprovided-touches.tsx';
import { UnreachableWebhooks } from './unreachable-webhooks.tsx';
import { useSavedRevision } from './use-saved-revision.ts';
import { formatNumber } from '../../lib/format/number.ts';

interface PublishDialogProps {
  readonly onClose: () => void;
  readonly onEnroll: () => void;
}

/** Publishes the draft: preflight checks, changes, and the plan for active leads. */
export function PublishDialog({ onClose, onEnroll }: PublishDialogProps) {
  const editor = useEditor();
  const document = useDocument();
  const versions = useQuery(versionsQuery(editor.sequenceId)).data;
  const publish = usePublish(editor.sequenceId);
  const move = useMoveLeads(editor.sequenceId);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [stale, setStale] = useState(false);
  const [choices, setChoices] = useState<readonly MoveChoice[]>([]);
  const [moving, setMoving] = useState<{ readonly jobId: string; readonly to: number } | null>(null);
  const issues = useMemo(() => compileToPublish(document, { sequenceId: editor.sequenceId }).issues, [document, editor.sequenceId]);
  const errors = issues.filter((issue) => issue.severity === 'error');
  const latest = versions?.[0];
  const revision = useSavedRevision(errors.length === 0 && versions !== undefined);
  const plan = useQuery(planQuery(editor.sequenceId, revision, choices));
  const inFlight = plan.data && plan.data.leads > 0 ? plan.data : null;
  // Nothing to publish. Leads on older versions can still be moved to the live one.
  const live = plan.data?.published === true && latest !== undefined;
  const number = live ? latest.number : (latest?.number ?? 0) + 1;

  const moveTo = (to: number) =>
    move.mutate(
      { toVersion: to, choices: moves(choices) },
      {
        onSuccess: (job) => setMoving({ jobId: job.id, to }),
        onError: (error) => setProblem(problemText(error)),
      },
    );
  const submit = async () => {
    setProblem(null);
    setStale(false);
    if (live) return moveTo(number);
    // The server publishes its stored draft, so all edits must be saved first.
    if (!(await editor.autosave.flush())) return setProblem('Your last edits are not saved yet. Wait for “Saved”, then publish again.');
    publish.mutate(
      { revision: editor.autosave.revision(), choices: moves(choices), ...(note.trim() ? { note: note.trim() } : {}) },
      {
        onSuccess: (version) => {
          toast.success(`Version ${version.number} is live.`, { action: { label: 'Enroll leads', onClick: onEnroll } });
          if (version.job) setMoving({ jobId: version.job.id, to: version.number });
          else onClose();
        },
        onError: (error) =>
          isStale(error)
            ? setStale(true)
            : setProblem(
                error instanceof ApiProblem && error.code === 'nothing-changed'
                  ? 'Nothing to publish: no changes since the last version.'
                  : problemText(error),
              ),
      },
    );
  };

  if (moving) {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={`Moving leads to version ${moving.to}`}
        description="Sent messages are not repeated. If you stop, the remaining leads stay on their version."
        footer={<Button onClick={onClose}>Close</Button>}
      >
        <JobProgress jobId={moving.jobId} />
      </Dialog>
    );
  }
  // Nothing to publish and no leads to move.
  const idle = live && inFlight === null;
  const moved = inFlight ? chosenLeads(inFlight.groups, moves(choices)) : 0;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={live ? `Version ${number} is live` : `Publish version ${number}`}
      description={
        live
          ? `No changes since version ${number}. ${idle ? 'No leads are on an older version.' : 'You can move leads on older versions to it.'}`
          : 'New leads get this version. Active leads stay on theirs unless you move them.'
      }
      width={inFlight ? 'lg' : 'md'}
      footer={
        <>
          <Button onClick={onClose}>{idle ? 'Close' : 'Cancel'}</Button>
          {idle ? null : (
            <Button
              tone="primary"
              busy={publish.isPending || move.isPending}
              disabled={errors.length > 0 || (live && moved === 0)}
              onClick={() => void submit()}
            >
              {live ? `Move ${formatNumber(moved)} to version ${number}` : `Publish version ${number}`}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {live ? null : <PublishChecks issues={issues} />}
        <UnprovidedTouches document={document} />
        <UnreachableWebhooks document={document} warnings={plan.data?.warnings ?? []} />
        {latest && !live ? <ChangeList versionId={latest.id} title={`Changes since version ${latest.number}`} /> : null}
        {inFlight ? <InFlight plan={inFlight} number={number} choices={choices} onChange={setChoices} /> : null}
        {stale || isStale(plan.error) ? <NewerDraft onShow={onClose} /> : null}
        {plan.error && !isStale(plan.error) ? (
          <Callout tone="warning">The plan for active leads could not be loaded: {problemText(plan.error)}</Callout>
        ) : null}
        {live || errors.length > 0 ? null : (
          <Field label="Release note (optional)" hint="Shown in the version history.">
            <Textarea rows={1} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          </Field>
        )}
        {problem ? <Callout tone="error">{problem}</Callout> : null}
      </div>
    </Dialog>
  );
}
