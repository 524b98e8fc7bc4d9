import { Link } from '@tanstack/react-router';
import { addressOn } from '@touchline/sequence';
import { useState, type ReactNode } from 'react';
import { toast } from 'sonner';
import { useCompleteTask } from '../../api/tasks.ts';
import type { Task } from '../../api/types.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { Field } from '../../ui/field.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { outcomeText } from '../../copy/outcome.ts';
import { contactOn } from '../../copy/contact.ts';
import { cityOf, zoneOf } from '../../copy/zone.ts';
import { shortZone } from '../../lib/format/time-zone.ts';
import { weekdayTime } from '../../lib/format/date-time.ts';
import { FirstLineForm } from './first-line-form.tsx';

interface TaskDetailsProps {
  readonly task: Task;
  readonly name: string;
  readonly onDone: () => void;
}

/** Contact details, the script and the outcome form. */
export function TaskDetails({ task, name, onDone }: TaskDetailsProps) {
  const open = task.status === 'open';
  return (
    <div className="px-5 pb-5 pl-16 max-md:px-4">
      <dl className="flex flex-wrap gap-x-8 gap-y-2 text-sm">
        <Fact term="Contact">
          <Way task={task} />
        </Fact>
        <LocalTime timeZone={task.lead.timeZone} />
        <Fact term="Lead">
          <Link to="/leads/$leadId" params={{ leadId: task.leadId }} className="rounded-sm underline-offset-2 hover:underline">
            {name}
          </Link>
        </Fact>
        <Fact term="Sequence">
          <Link
            to="/sequences/$sequenceId"
            params={{ sequenceId: task.sequenceId }}
            className="rounded-sm wrap-anywhere underline-offset-2 hover:underline"
          >
            {task.sequenceName}
          </Link>
        </Fact>
      </dl>
      <div className="mt-3 grid gap-3 md:grid-cols-2">
        <Script
          title={task.purpose === 'first-line' ? 'Message, with “…” for your line' : 'Message'}
          text={[task.subject, task.text].filter(Boolean).join('\n\n') || null}
        />
        <Script title="Script" text={task.script} />
        <Script title="Voicemail script" text={task.voicemailScript} />
      </div>
      {!open ? null : task.purpose === 'first-line' ? (
        <FirstLineForm task={task} name={name} onDone={onDone} />
      ) : (
        <OutcomeForm task={task} name={name} onDone={onDone} />
      )}
    </div>
  );
}

function OutcomeForm({ task, name, onDone }: TaskDetailsProps) {
  const complete = useCompleteTask(task.id);
  const [note, setNote] = useState('');
  return (
    <div className="mt-4 flex flex-col gap-3">
      <Field label="Note (optional)" className="max-w-2xl">
        <Textarea rows={1} value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={5000} />
      </Field>
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="float-left mr-1 text-sm font-medium">How did it go?</legend>
        {task.outcomes.map((outcome) => (
          <MayButton
            permission="leads.work"
            key={outcome}
            busy={complete.isPending && complete.variables.outcome === outcome}
            onClick={() =>
              complete.mutate(
                { outcome, ...(note.trim() ? { note: note.trim() } : {}) },
                {
                  onSuccess: () => {
                    toast.success(`${name}: ${outcomeText(outcome).toLowerCase()}.`);
                    onDone();
                  },
                },
              )
            }
          >
            {outcomeText(outcome)}
          </MayButton>
        ))}
      </fieldset>
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-faint">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Local time of the lead, to avoid calls at night. */
function LocalTime({ timeZone }: { readonly timeZone: string | null }) {
  const { zone, own } = zoneOf(timeZone);
  if (!own) return null;
  const now = Temporal.Now.zonedDateTimeISO(zone);
  return (
    <Fact term={`Time in ${cityOf(zone)} (${shortZone(zone)})`}>
      <span className="tabular">{weekdayTime(now)}</span>
    </Fact>
  );
}

/** Contact link for the task's channel. */
function Way({ task: { channel, lead } }: { readonly task: Task }) {
  const { what, href, isPage } = contactOn(channel);
  const address = addressOn(channel, lead);
  if (address === null) return <span className="text-warn-text">No {what}</span>;
  return (
    <a
      href={href(address)}
      {...(isPage ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
      className="rounded-sm font-medium break-all text-accent-text hover:underline"
    >
      {address}
    </a>
  );
}

function Script({ title, text }: { readonly title: string; readonly text: string | null }) {
  if (!text) return null;
  return (
    <div className="rounded-lg bg-sunken px-3.5 py-3">
      <h4 className="mb-1 eyebrow text-ink-faint">{title}</h4>
      <p className="text-base whitespace-pre-line">{text}</p>
    </div>
  );
}
