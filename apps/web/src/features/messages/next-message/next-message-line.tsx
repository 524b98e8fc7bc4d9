import { useQuery } from '@tanstack/react-query';
import { CHANNEL_NAMES } from '@touchline/sequence';
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { nextMessageQuery } from '../../../api/next-message.ts';
import type { Enrollment, NextMessage } from '../../../api/types.ts';
import { Badge } from '../../../ui/badge.tsx';
import { MayButton } from '../../account/may-button.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { MessageHeadline } from './message-headline.tsx';
import { trialOf } from './message-texts.ts';
import { RewriteDialog } from './rewrite-dialog.tsx';

/** The lead's next automatic message, with a button to customize it. */
export function NextMessageLine({ enrollment }: { readonly enrollment: Enrollment }) {
  const { id, status, lead, messages } = enrollment;
  const runs = status === 'active' || status === 'paused';
  const message = useQuery({ ...nextMessageQuery(id), enabled: runs, refetchInterval: 10_000 }).data;
  // A copy from when the dialog opened, so that it does not change while a person types.
  const [editing, setEditing] = useState<NextMessage | null>(null);
  const shown = runs && message ? message : null;
  return (
    <>
      {shown ? (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border border-line px-4 py-2.5">
          <div className="min-w-0 flex-1 basis-60 text-sm">
            <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-ink-faint">
              <span>Next message</span>
              {shown.rewritten ? <Badge tone="accent">Customized for this lead</Badge> : null}
            </p>
            <p className="truncate">
              <span className="font-medium first-letter:uppercase inline-block">{CHANNEL_NAMES[shown.channel]}</span>{' '}
              {shown.content ? (
                <span className="text-ink-soft">
                  “<MessageHeadline texts={shown.content} trial={trialOf(shown.channel, shown.content, messages)} leadId={lead.id} />”
                </span>
              ) : null}
            </p>
            <p className="text-xs text-ink-soft">
              {status === 'paused' ? (
                'after the lead is resumed'
              ) : (
                <>
                  <RelativeTime at={shown.at} exact {...(lead.timeZone ? { zone: lead.timeZone } : {})} />
                  {lead.timeZone ? ' lead’s time' : ''}, unless something changes
                </>
              )}
              {shown.content ? '' : '. Manual task'}
            </p>
          </div>
          {shown.content ? (
            <MayButton permission="leads.work" size="sm" icon={<PenLine aria-hidden />} onClick={() => setEditing(shown)}>
              Customize message
            </MayButton>
          ) : null}
        </div>
      ) : null}
      {editing?.content ? (
        <RewriteDialog enrollment={enrollment} message={{ ...editing, content: editing.content }} onClose={() => setEditing(null)} />
      ) : null}
    </>
  );
}
