import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { examinationQuery } from '../../api/operations.ts';
import { sequenceQuery } from '../../api/sequences.ts';
import type { Enrollment } from '../../api/types.ts';
import { Callout } from '../../ui/callout.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { type Reason, reasonText } from '@touchline/sequence';
import { textFormat } from '../../lib/format/text-format.ts';

/** The enrollment's step, what it waits for, its due time, and obstacles. */
export function WaitReason({ enrollment }: { readonly enrollment: Enrollment }) {
  const { position, status, error, lead } = enrollment;
  if (status === 'ended') return null;
  const zone = lead.timeZone ? { zone: lead.timeZone } : {};
  return (
    <div className="flex flex-col gap-2.5">
      <Hindrances enrollment={enrollment} />
      {status === 'failed' ? (
        <Callout tone="error">This lead failed: {error ?? 'no reason was recorded'}. Fix the cause, then retry.</Callout>
      ) : null}
      <dl className="grid gap-x-6 gap-y-3 rounded-lg bg-sunken px-4 py-3 text-sm sm:grid-cols-3">
        <Fact term="Current step">{position.summary}</Fact>
        <Fact term="Waiting for">{status === 'failed' ? 'a retry' : (position.waitingFor ?? 'nothing')}</Fact>
        <Fact term="Next action">
          {position.until && status !== 'failed' ? (
            <>
              <RelativeTime at={position.until} exact {...zone} />{' '}
              <span className="text-ink-soft">
                {lead.timeZone ? 'lead’s time' : 'your time'}, <RelativeTime at={position.until} />
              </span>
            </>
          ) : (
            'when the event occurs'
          )}
        </Fact>
        {position.reasons.length > 0 ? (
          <div className="sm:col-span-3">
            <dt className="text-xs text-ink-faint">Why this time</dt>
            <dd>
              <ul className="list-disc pl-4 marker:text-ink-faint">
                {position.reasons.map((reason) => (
                  <li key={reason.text}>{reason.params === undefined ? reason.text : reasonText(reason as Reason, textFormat)}</li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
      </dl>
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-faint">{term}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}

/** Obstacles outside the enrollment's state: sequence status, unconfirmed messages, findings. */
function Hindrances({ enrollment: { id, sequenceId, messages } }: { readonly enrollment: Enrollment }) {
  const sequence = useQuery(sequenceQuery(sequenceId)).data;
  const findings = useQuery(examinationQuery(id)).data?.findings ?? [];
  const rests = sequence?.status === 'paused' || sequence?.status === 'archived';
  return (
    <>
      {rests ? (
        <Callout tone="warning">
          The sequence is {sequence.status}. Its leads don’t move until it is {sequence.status === 'paused' ? 'resumed' : 'restored'}.
        </Callout>
      ) : null}
      {messages.some((message) => message.status === 'unconfirmed') ? (
        <Callout tone="warning">
          A message to this lead is unconfirmed.{' '}
          <Link to="/operations" className="rounded-sm font-medium underline">
            Resolve it on the operations page
          </Link>
          .
        </Callout>
      ) : null}
      {findings
        .filter(({ code }) => !SAID.has(code))
        .map((finding) => (
          <Callout key={finding.code} tone={finding.severity}>
            <p className="font-medium">{finding.reason}</p>
            <p>{finding.repair.replaceAll('--fix', '`touchline doctor --fix`')}</p>
          </Callout>
        ))}
    </>
  );
}

/** Findings that this box shows with its own text. */
const SAID: ReadonlySet<string> = new Set(['enrollment-failed', 'message-unconfirmed']);
