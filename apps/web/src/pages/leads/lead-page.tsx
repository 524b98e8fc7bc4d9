import { useQueries, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { enrollmentQuery } from '../../api/enrollments.ts';
import { leadQuery } from '../../api/leads.ts';
import { useStepNames } from '../../features/sequences/use-step-names.ts';
import type { LeadDetail } from '../../api/types.ts';
import { Badge } from '../../ui/badge.tsx';
import { LeadOwner } from '../../features/account/lead-owner.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { leadName } from '../../copy/lead-name.ts';
import { cityOf, zoneOf } from '../../copy/zone.ts';
import { shortZone } from '../../lib/format/time-zone.ts';
import { BackLink } from '../../features/navigation/back-link.tsx';
import { EnrollmentCard } from './enrollment-card.tsx';
import { LeadDialog } from './lead-dialog.tsx';
import { LeadPrivacy } from './lead-privacy.tsx';
import { OwnerField } from './owner-field.tsx';
import { ReachList } from './reach-list.tsx';
import { TierBadge } from '../../features/leads/tier-badge.tsx';
import { Timeline } from '../../features/enrollments/timeline.tsx';

/** One lead: details, enrollments and activity. */
export function LeadPage() {
  const { leadId } = useParams({ from: '/leads/$leadId' });
  const query = useQuery({ ...leadQuery(leadId), refetchInterval: 5_000 });
  if (query.data !== undefined)
    return (
      <LeadOwner value={query.data.owner}>
        <LeadView lead={query.data} />
      </LeadOwner>
    );
  return (
    <Page title="Lead" above={back}>
      <Card>
        <QueryView query={query}>{() => null}</QueryView>
      </Card>
    </Page>
  );
}

const back = <BackLink to="/leads">Leads</BackLink>;

function LeadView({ lead }: { readonly lead: LeadDetail }) {
  const [editing, setEditing] = useState(false);
  const name = leadName(lead);
  const { zone, own } = zoneOf(lead.timeZone);
  const enrollments = useQueries({ queries: lead.enrollments.map(({ id }) => enrollmentQuery(id)) });
  const names = useStepNames(
    [...lead.enrollments, ...lead.timeline].map((item) => item.sequenceId),
    enrollments.flatMap(({ data }) => data ?? []),
  );
  return (
    <Page
      title={name}
      description={own ? `Times in ${cityOf(zone)} (${shortZone(zone)})` : 'Times in your time zone'}
      above={back}
      actions={
        <MayButton permission="leads.write" icon={<Pencil aria-hidden />} onClick={() => setEditing(true)}>
          Edit
        </MayButton>
      }
    >
      <div className="grid items-start gap-5 lg:grid-cols-[19rem_1fr]">
        <Card className="p-5">
          <h2 className="sr-only">About {name}</h2>
          <dl className="flex flex-col gap-3 text-sm">
            <Fact term="Email">{lead.email}</Fact>
            <Fact term="Phone">{lead.phone}</Fact>
            <Fact term="Company">{lead.company}</Fact>
            <Fact term="Time zone">{lead.timeZone}</Fact>
            <Fact term="Tier">{lead.tier ? <TierBadge tier={lead.tier} /> : null}</Fact>
            <Fact term="Owner">
              <OwnerField lead={lead} />
            </Fact>
            <Fact term="Source">{lead.source}</Fact>
            {lead.tags.length > 0 ? (
              <Fact term="Tags">
                <span className="flex flex-wrap gap-1">
                  {lead.tags.map((tag) => (
                    <Badge key={tag} className="max-w-full rounded-xl wrap-anywhere whitespace-normal">
                      {tag}
                    </Badge>
                  ))}
                </span>
              </Fact>
            ) : null}
          </dl>
          <div className="mt-4 border-t pt-4">
            <ReachList lead={lead} onChange={() => setEditing(true)} />
          </div>
          <div className="mt-4 border-t pt-4">
            <LeadPrivacy lead={lead} />
          </div>
        </Card>
        <div className="flex min-w-0 flex-col gap-5">
          <section aria-label="Sequences" className="flex flex-col gap-3">
            <h2 className="text-lg font-semibold tracking-tight">Sequences</h2>
            {lead.enrollments.length === 0 ? (
              <p className="text-sm text-ink-soft">Not in any sequence. Enroll this lead from the canvas of a sequence.</p>
            ) : null}
            {lead.enrollments.map((enrollment) => (
              <EnrollmentCard
                key={enrollment.id}
                enrollmentId={enrollment.id}
                sequenceName={enrollment.sequenceName}
                again={isLast(enrollment, lead.enrollments)}
              />
            ))}
          </section>
          <section aria-label="Timeline" className="flex flex-col gap-3">
            <h2 className="text-lg font-semibold tracking-tight">Activity</h2>
            <Timeline items={lead.timeline} names={names} zone={zone} />
          </section>
        </div>
      </div>
      {editing ? <LeadDialog open onOpenChange={setEditing} lead={lead} /> : null}
    </Page>
  );
}

type Item = LeadDetail['enrollments'][number];

function isLast(one: Item, all: readonly Item[]): boolean {
  return all.every((other) => other.sequenceId !== one.sequenceId || other.enrolledAt <= one.enrolledAt);
}

function Fact({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-faint">{term}</dt>
      <dd className="break-words">{children || <span className="text-ink-faint">–</span>}</dd>
    </div>
  );
}
