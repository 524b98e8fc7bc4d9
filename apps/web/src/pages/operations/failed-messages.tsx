import { Link } from '@tanstack/react-router';
import { MailX, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useStepNames } from '../../features/sequences/use-step-names.ts';
import type { Operations, ResendMany } from '../../api/types.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { count, formatNumber } from '../../lib/format/number.ts';
import { channelName } from '../../copy/channel.ts';
import { PanelSection } from './panel-section.tsx';
import { ResendDialog } from '../../features/messages/resend-dialog.tsx';

type Failed = Operations['failedMessages'];
type Group = Failed['groups'][number];

/** Failed messages, grouped by cause, with the server's response and a resend button. */
export function FailedMessages({ failed }: { readonly failed: Failed }) {
  const [asked, setAsked] = useState<ResendMany['filter'] | null>(null);
  const names = useStepNames(failed.groups.map((group) => group.sequenceId));
  if (failed.total === 0 && asked === null) return null;
  return (
    <PanelSection
      title={
        <span className="flex items-center gap-2">
          <MailX className="size-4 text-danger-text" aria-hidden />
          Failed messages ({formatNumber(failed.total)}
          {failed.more ? '+' : ''})
        </span>
      }
      description="From the last 14 days. Fix the cause of the error, then resend."
    >
      <ul className="divide-y">
        {failed.groups.map((group) => (
          <li
            key={`${group.sequenceId} ${group.stepId} ${group.channel} ${group.cause}`}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-5 py-3"
          >
            <div className="min-w-0 flex-1 text-sm">
              <p className="font-medium">
                {count(group.n, 'message')} · {names.get(group.sequenceId)?.(group.stepId) ?? channelName(group.channel)}
                <span className="font-normal text-ink-soft"> · {group.sequenceName}</span>
              </p>
              <p className="wrap-anywhere text-danger-text">{group.error ?? 'No reason was recorded.'}</p>
              <p className="text-xs text-ink-soft">
                <Leads group={group} />
                {' · '}
                <RelativeTime at={group.latest} />
              </p>
            </div>
            <MayButton
              permission="messages.resend"
              size="sm"
              icon={<RotateCcw aria-hidden />}
              aria-label={`Resend ${count(group.n, 'message')} of ${group.sequenceName}`}
              onClick={() => setAsked(filterOf(group))}
            >
              Resend
            </MayButton>
          </li>
        ))}
      </ul>
      {asked ? <ResendDialog filter={asked} onClose={() => setAsked(null)} /> : null}
    </PanelSection>
  );
}

/** Exactly the messages in the group: same cause (or none), from the first to the last. */
function filterOf({ sequenceId, stepId, channel, cause, oldest, latest }: Group): ResendMany['filter'] {
  return {
    sequenceId,
    step: stepId,
    channel: channel as NonNullable<ResendMany['filter']['channel']>,
    cause,
    from: oldest,
    // The end is exclusive, and database timestamps are finer than milliseconds.
    to: new Date(Date.parse(latest) + 1).toISOString(),
  };
}

function Leads({ group: { leads, n } }: { readonly group: Group }) {
  return (
    <>
      {leads.map(({ id, to }, at) => (
        <span key={`${id} ${at}`}>
          {at > 0 ? ', ' : ''}
          <Link to="/leads/$leadId" params={{ leadId: id }} className="rounded-sm underline hover:text-ink">
            {to ?? 'a lead'}
          </Link>
        </span>
      ))}
      {n > leads.length ? ` and ${formatNumber(n - leads.length)} more` : ''}
    </>
  );
}
