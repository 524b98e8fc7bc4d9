import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FileUp, Plus, Search, Users } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { leadsQuery } from '../../api/leads.ts';
import type { Lead } from '../../api/types.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { MayButton } from '../../features/account/may-button.tsx';
import { useMay } from '../../features/account/use-may.ts';
import { buttonStyle } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { Cell, Row, Table } from '../../ui/table.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { leadName } from '../../copy/lead-name.ts';
import { OwnerFilter } from '../../features/leads/owner-filter.tsx';
import { LeadLink } from '../../features/leads/lead-link.tsx';
import { LeadDialog } from './lead-dialog.tsx';
import { TierBadge } from '../../features/leads/tier-badge.tsx';

/** All leads of the workspace. */
export function LeadsPage() {
  const [search, setSearch] = useState('');
  const { allowed: mayImport } = useMay('leads.import');
  const [adding, setAdding] = useState(false);
  const { owner } = useSearch({ from: '/leads' });
  const navigate = useNavigate();
  const query = useInfiniteQuery(leadsQuery(useDeferredValue(search.trim()), owner));
  const add = (
    <MayButton permission="leads.write" tone="primary" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
      Add lead
    </MayButton>
  );
  return (
    <Page
      title="Leads"
      actions={
        <>
          <SearchInput
            label="Search leads"
            placeholder="Name, address or company"
            className="w-64 max-md:w-full"
            value={search}
            onChange={setSearch}
          />
          <OwnerFilter
            value={owner}
            mine="My leads"
            all="All leads"
            onChange={(next) => void navigate({ to: '/leads', search: next === undefined ? {} : { owner: next }, replace: true })}
          />
          {mayImport ? (
            <Link to="/leads/import" className={buttonStyle()}>
              <FileUp aria-hidden /> Import
            </Link>
          ) : null}
          {add}
        </>
      }
    >
      <Card>
        <QueryView query={query}>
          {({ pages }) => {
            const leads = pages.flatMap((page) => page.items);
            if (leads.length === 0) {
              return owner !== undefined && !search.trim() ? (
                <EmptyState icon={<Users aria-hidden />} title="No leads with this owner">
                  Choose another owner, or open a lead and change its owner.
                </EmptyState>
              ) : search.trim() ? (
                <EmptyState icon={<Search aria-hidden />} title={`No leads match “${search.trim()}”`} />
              ) : (
                <EmptyState icon={<Users aria-hidden />} title="No leads yet" action={add}>
                  Add a lead to try a sequence, or import leads from a file.
                </EmptyState>
              );
            }
            return (
              <>
                <Table
                  caption="Leads"
                  head={[
                    'Lead',
                    { name: 'Company', wide: true },
                    'Tier',
                    { name: 'Owner', wide: true },
                    { name: 'Time zone', wide: true },
                    { name: 'Added', wide: true },
                  ]}
                >
                  {leads.map((lead) => (
                    <LeadRow key={lead.id} lead={lead} />
                  ))}
                </Table>
                <ShowMore query={query} />
              </>
            );
          }}
        </QueryView>
      </Card>
      <LeadDialog open={adding} onOpenChange={setAdding} />
    </Page>
  );
}

function LeadRow({ lead }: { readonly lead: Lead }) {
  const name = leadName(lead);
  return (
    <Row className="relative">
      <Cell className="w-2/5 max-w-0 max-md:w-full">
        <div className="flex items-center gap-3">
          <Avatar name={name} />
          <div className="min-w-0">
            <LeadLink lead={lead} isTest={lead.isTest} className="after:absolute after:inset-0" />
          </div>
        </div>
      </Cell>
      <Cell wide className="w-1/4 max-w-0 truncate text-ink-soft">
        {lead.company ?? '–'}
      </Cell>
      <Cell>
        <TierBadge tier={lead.tier} />
      </Cell>
      <Cell wide className="text-ink-soft">
        {lead.owner === null ? (
          '–'
        ) : (
          <span className="flex items-center gap-2">
            <Avatar name={lead.owner.name} className="size-6" />
            {lead.owner.name}
          </span>
        )}
      </Cell>
      <Cell wide className="text-ink-soft">
        {lead.timeZone ?? '–'}
      </Cell>
      <Cell wide className="text-ink-soft">
        <RelativeTime at={lead.createdAt} />
      </Cell>
    </Row>
  );
}
