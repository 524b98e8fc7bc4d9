import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Download, FileUp, MailCheck, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { type SuppressionFilter, suppressionsFile, suppressionsQuery } from '../../api/suppressions.ts';
import type { Suppression } from '../../api/types.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { buttonStyle } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { Cell, Row, Table } from '../../ui/table.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { channelName } from '../../copy/channel.ts';
import { reasonWords, sourceWords } from '../../copy/suppression.ts';
import { ImportDialog } from './import-dialog.tsx';
import { LiftDialog } from './lift-dialog.tsx';

/** Suppressed addresses, with import, export and lift. */
export function SuppressionsPage() {
  const [search, setSearch] = useState('');
  const [state, setState] = useState<SuppressionFilter['state']>('in-force');
  const [importing, setImporting] = useState(false);
  const [lifting, setLifting] = useState<Suppression | null>(null);
  const filter = { search: useDeferredValue(search.trim()), state };
  const query = useInfiniteQuery(suppressionsQuery(filter));
  const add = (
    <MayButton permission="suppressions.write" tone="primary" icon={<FileUp aria-hidden />} onClick={() => setImporting(true)}>
      Import
    </MayButton>
  );
  return (
    <Page
      title="Suppressions"
      description="No sequence sends messages to these addresses."
      actions={
        <>
          <SearchInput
            label="Search suppressions"
            placeholder="Address or number"
            className="w-56 max-md:w-full"
            value={search}
            onChange={setSearch}
          />
          <Segmented
            label="Show"
            value={state}
            options={[
              { value: 'in-force', label: 'Active' },
              { value: 'lifted', label: 'Lifted' },
            ]}
            onChange={setState}
          />
          <a href={suppressionsFile(filter)} download="suppressions.csv" className={buttonStyle()}>
            <Download aria-hidden /> Export
          </a>
          {add}
        </>
      }
    >
      <Card>
        <QueryView query={query}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) return <Nothing filter={filter} action={add} />;
            return (
              <>
                <Table
                  caption={state === 'lifted' ? 'Lifted suppressions' : 'Suppressions'}
                  head={[
                    'Address',
                    { name: 'Channel', wide: true },
                    'Reason',
                    { name: 'Source', wide: true },
                    { name: state === 'lifted' ? 'Lifted' : 'Since', wide: true },
                    { name: 'Action', label: <span className="sr-only">Action</span> },
                  ]}
                >
                  {items.map((item) => (
                    <SuppressionRow key={item.id} item={item} onLift={() => setLifting(item)} />
                  ))}
                </Table>
                <ShowMore query={query} />
              </>
            );
          }}
        </QueryView>
      </Card>
      {importing ? <ImportDialog onClose={() => setImporting(false)} /> : null}
      {lifting ? <LiftDialog suppression={lifting} onClose={() => setLifting(null)} /> : null}
    </Page>
  );
}

function Nothing({ filter: { search, state }, action }: { readonly filter: SuppressionFilter; readonly action: React.ReactNode }) {
  if (search !== '') return <EmptyState icon={<Search aria-hidden />} title={`No address matches “${search}”`} />;
  if (state === 'lifted') return <EmptyState icon={<MailCheck aria-hidden />} title="No lifted suppressions yet" />;
  return (
    <EmptyState icon={<MailCheck aria-hidden />} title="No suppressed addresses" action={action}>
      Addresses are added when a recipient unsubscribes or a mail server rejects them permanently. You can import a list from another tool.
    </EmptyState>
  );
}

function SuppressionRow({ item, onLift }: { readonly item: Suppression; readonly onLift: () => void }) {
  const { lifted } = item;
  return (
    <Row>
      <Cell className="max-w-0 w-2/5">
        <p className="font-medium wrap-anywhere">
          {item.leadId === null ? (
            item.address
          ) : (
            <Link to="/leads/$leadId" params={{ leadId: item.leadId }} className="rounded-sm hover:underline">
              {item.address}
            </Link>
          )}
        </p>
        <p className="text-xs wrap-anywhere text-ink-soft">
          {lifted === null ? signed(item.by, item.why) : `Lifted${lifted.by === null ? '' : ` by ${lifted.by}`}: ${lifted.why ?? ''}`}
        </p>
      </Cell>
      <Cell wide className="text-ink-soft">
        {channelName(item.channel)}
      </Cell>
      <Cell>{reasonWords(item.reason)}</Cell>
      <Cell wide className="text-ink-soft">
        {sourceWords(item.source)}
      </Cell>
      <Cell wide className="text-ink-soft">
        <RelativeTime at={lifted?.at ?? item.createdAt} />
      </Cell>
      <Cell className="text-right">
        {lifted === null ? (
          <MayButton permission="suppressions.write" size="sm" aria-label={`Lift ${item.address}`} onClick={onLift}>
            Lift
          </MayButton>
        ) : null}
      </Cell>
    </Row>
  );
}

const signed = (by: string | null, why: string | null): string => [by, why].filter((part) => part !== null).join(': ');
