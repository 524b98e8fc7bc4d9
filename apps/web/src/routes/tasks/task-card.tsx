import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { toast } from 'sonner';
import { useCompleteTask } from '../../api/tasks.ts';
import type { Task } from '../../api/types.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Field } from '../../ui/field.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { When } from '../../ui/when.tsx';
import { leadName } from '../../words/lead-name.ts';
import { outcomeText } from '../../words/outcome.ts';
import { TierBadge } from '../leads/tier-badge.tsx';
import { FirstLineForm } from './first-line-form.tsx';

/** One call or message to make: whom, when, what to say, how it went. */
export function TaskCard({ task }: { readonly task: Task }) {
  const complete = useCompleteTask(task.id);
  const [note, setNote] = useState('');
  const name = leadName(task.lead);
  const open = task.status === 'open';
  const late = open && Temporal.Instant.compare(Temporal.Instant.from(task.dueAt), Temporal.Now.instant()) < 0;
  return (
    <Card className="p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex min-w-0 items-center gap-3">
          <Avatar name={name} className="size-9" />
          <div className="min-w-0 wrap-anywhere">
            <h2 className="font-semibold">
              <Link to="/leads/$leadId" params={{ leadId: task.leadId }} className="rounded-sm hover:underline">
                {name}
              </Link>
              {task.lead.company ? <span className="font-normal text-ink-soft"> · {task.lead.company}</span> : null}
            </h2>
            <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
              {task.purpose === 'first-line' ? <Badge tone="outline">First line to write</Badge> : null}
              <Way task={task} />
              <span>
                from{' '}
                <Link to="/sequences/$sequenceId" params={{ sequenceId: task.sequenceId }} className="rounded-sm hover:underline">
                  {task.sequenceName}
                </Link>
              </span>
            </p>
          </div>
        </div>
        <div className="flex items-center gap-2">
          {task.isTest ? <Badge tone="outline">Test</Badge> : null}
          {task.lead.tier ? <TierBadge tier={task.lead.tier} /> : null}
          <Badge tone={late ? 'warn' : 'neutral'}>
            {open ? 'Due ' : 'Was due '}
            <When at={task.dueAt} />
          </Badge>
        </div>
      </div>
      {task.goal ? (
        <p className="mt-3 text-sm">
          <span className="text-ink-faint">Goal: </span>
          {task.goal}
        </p>
      ) : null}
      <div className="mt-3 grid gap-3 md:grid-cols-2">
        <Script
          title={task.purpose === 'first-line' ? 'The message; “…” is your line' : 'What to write'}
          text={[task.subject, task.text].filter(Boolean).join('\n\n') || null}
        />
        <Script title="What to say" text={task.script} />
        <Script title="If the voicemail answers" text={task.voicemailScript} />
      </div>
      {open && task.purpose === 'first-line' ? (
        <FirstLineForm task={task} name={name} />
      ) : open ? (
        <div className="mt-4 flex flex-col gap-3 border-t pt-4">
          <Field label="Note (optional)">
            <Textarea rows={1} value={note} onChange={(event) => setNote(event.currentTarget.value)} maxLength={5000} />
          </Field>
          <fieldset className="flex flex-wrap items-center gap-2">
            <legend className="float-left mr-1 text-sm font-medium">How did it go?</legend>
            {task.outcomes.map((outcome) => (
              <Button
                key={outcome}
                busy={complete.isPending && complete.variables.outcome === outcome}
                onClick={() =>
                  complete.mutate(
                    { outcome, ...(note.trim() ? { note: note.trim() } : {}) },
                    { onSuccess: () => toast.success(`${name}: ${outcomeText(outcome).toLowerCase()}.`) },
                  )
                }
              >
                {outcomeText(outcome)}
              </Button>
            ))}
          </fieldset>
        </div>
      ) : (
        <p className="mt-3 text-sm text-ink-soft">
          {task.outcome ? outcomeText(task.outcome) : 'Withdrawn'}
          {task.completedAt ? (
            <>
              {' · '}
              <When at={task.completedAt} />
            </>
          ) : null}
          {task.note ? ` · ${task.note}` : ''}
        </p>
      )}
    </Card>
  );
}

/** How to reach the lead on the task's channel. */
function Way({ task: { channel, lead } }: { readonly task: Task }) {
  const ways: Partial<Record<Task['channel'], { readonly address: string | null; readonly href: string; readonly what: string }>> = {
    email: { address: lead.email, href: `mailto:${lead.email}`, what: 'email address' },
    linkedin: { address: lead.linkedin, href: lead.linkedin ?? '', what: 'LinkedIn profile' },
  };
  const way = ways[channel] ?? { address: lead.phone, href: `tel:${lead.phone}`, what: 'phone number' };
  if (way.address === null) return <span>No {way.what}</span>;
  return (
    <a
      href={way.href}
      {...(channel === 'linkedin' ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
      className="rounded-sm font-medium break-all text-accent-text hover:underline"
    >
      {way.address}
    </a>
  );
}

function Script({ title, text }: { readonly title: string; readonly text: string | null }) {
  if (!text) return null;
  return (
    <div className="rounded-lg bg-sunken px-3.5 py-3">
      <h3 className="mb-1 eyebrow text-ink-faint">{title}</h3>
      <p className="text-base whitespace-pre-line">{text}</p>
    </div>
  );
}
