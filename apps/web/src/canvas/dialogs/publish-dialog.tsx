import { useQuery } from '@tanstack/react-query';
import { compile, issueText } from '@touchline/sequence';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { toast } from 'sonner';
import { planQuery, useMoveLeads, type MoveChoice } from '../../api/living.ts';
import { ApiProblem, problemText } from '../../api/problem.ts';
import { usePublish, versionsQuery } from '../../api/sequences.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { nodeName } from '../state/lookups.ts';
import { useDocument, useEditor } from '../state/editor-context.ts';
import { ChangeList } from './change-list.tsx';
import { InFlight } from './in-flight.tsx';
import { moves } from './move-choices.ts';

interface PublishDialogProps {
  readonly onClose: () => void;
  readonly onEnroll: () => void;
}

/** Makes the draft a version: what it checks, what is new in it, and what happens to leads on their way. */
export function PublishDialog({ onClose, onEnroll }: PublishDialogProps) {
  const editor = useEditor();
  const document = useDocument();
  const versions = useQuery(versionsQuery(editor.sequenceId)).data;
  const publish = usePublish(editor.sequenceId);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const issues = useMemo(() => compile(document, { sequenceId: editor.sequenceId }).issues, [document, editor.sequenceId]);
  const errors = issues.filter((issue) => issue.severity === 'error');
  const latest = versions?.[0];
  const next = (latest?.number ?? 0) + 1;
  const revision = useSavedRevision(errors.length === 0 && latest !== undefined);
  const [choices, setChoices] = useState<readonly MoveChoice[]>([]);
  const plan = useQuery(planQuery(editor.sequenceId, revision, choices)).data;
  const move = useMoveLeads(editor.sequenceId);
  const submit = async () => {
    setProblem(null);
    // The server publishes what it has, so it must have everything.
    if (!(await editor.autosave.flush())) {
      setProblem('Your last edits are not saved yet, so they cannot be published.');
      return;
    }
    publish.mutate(
      { revision: editor.autosave.revision(), ...(note.trim() ? { note: note.trim() } : {}) },
      {
        onSuccess: ({ number }) => {
          onClose();
          if (moves(choices).length > 0) {
            move.mutate(
              { toVersion: number, choices: moves(choices) },
              { onSuccess: ({ total }) => toast.success(`Moving ${total} leads.`) },
            );
          }
          toast.success(`Version ${number} is live.`, { action: { label: 'Enroll leads', onClick: onEnroll } });
        },
        onError: (error) =>
          setProblem(
            error instanceof ApiProblem && error.code === 'nothing-changed'
              ? 'This is published already: nothing has changed since.'
              : problemText(error),
          ),
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Publish version ${next}`}
      description="Leads who enroll from now on get it. Leads on their way finish the version that they began, unless you move them."
      width={plan && plan.leads > 0 ? 'lg' : 'md'}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" busy={publish.isPending} disabled={errors.length > 0} onClick={() => void submit()}>
            Publish version {next}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {issues.length === 0 ? (
          <p className="flex items-center gap-2 text-sm">
            <CircleCheck className="size-4 text-accent-text" aria-hidden /> All checks passed.
          </p>
        ) : (
          <section aria-label="Checks">
            <h3 className="mb-1.5 text-sm font-medium">{errors.length > 0 ? `${errors.length} to fix first` : 'Worth a look'}</h3>
            <ul className="flex flex-col gap-1.5">
              {issues.slice(0, 12).map((issue) => {
                const text = issueText(issue, (id) => nodeName(document, id));
                const Mark = issue.severity === 'error' ? CircleAlert : TriangleAlert;
                return (
                  <li key={`${issue.nodeId} ${issue.code} ${issue.exit ?? ''} ${issue.path ?? ''}`} className="flex gap-2 text-sm">
                    <Mark
                      className={
                        issue.severity === 'error' ? 'mt-0.5 size-4 shrink-0 text-danger-text' : 'mt-0.5 size-4 shrink-0 text-warn-text'
                      }
                      aria-hidden
                    />
                    <span>
                      {issue.nodeId ? <span className="font-medium">{nodeName(document, issue.nodeId)}: </span> : null}
                      {text.message}
                    </span>
                  </li>
                );
              })}
              {issues.length > 12 ? <li className="text-sm text-ink-soft">and {issues.length - 12} more</li> : null}
            </ul>
          </section>
        )}
        {latest ? <ChangeList versionId={latest.id} title={`New since version ${latest.number}`} /> : null}
        {plan && plan.leads > 0 ? <InFlight plan={plan} choices={choices} onChange={setChoices} /> : null}
        <Field label="Note (optional)" hint="What is new, for the history.">
          <Textarea rows={1} maxLength={500} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        </Field>
        {problem ? <Callout tone="error">{problem}</Callout> : null}
      </div>
    </Dialog>
  );
}

/** The revision of a draft that the server has whole, once it does; null until then. */
function useSavedRevision(wanted: boolean): number | null {
  const { autosave } = useEditor();
  const [revision, setRevision] = useState<number | null>(null);
  useEffect(() => {
    if (!wanted) return;
    void autosave.flush().then((saved) => setRevision(saved ? autosave.revision() : null));
  }, [autosave, wanted]);
  return wanted ? revision : null;
}
