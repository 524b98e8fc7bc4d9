import { useQuery } from '@tanstack/react-query';
import { Plus, Search, Waypoints } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { archivedSequencesQuery, sequencesQuery } from '../../api/sequences.ts';
import { useMay } from '../../features/account/use-may.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Table } from '../../ui/table.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { SequenceRow } from './sequence-row.tsx';

/** Up to this many sequences need no search field. */
const FEW = 8;

/** All sequences. */
export function SequencesPage() {
  const [shown, setShown] = useState<'current' | 'archived'>('current');
  const archived = useQuery(archivedSequencesQuery);
  const current = useQuery(sequencesQuery);
  const hasArchived = archived.data?.some(({ status }) => status === 'archived') === true;
  // The last archived sequence was restored.
  const query = shown === 'archived' && hasArchived ? archived : current;
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const searchable = (query.data?.length ?? 0) > FEW;
  const edit = useMay('drafts.write');
  const [creating, setCreating] = useState(false);
  const create = (
    <Button tone="primary" icon={<Plus aria-hidden />} reason={edit.reason} onClick={() => setCreating(true)}>
      New sequence
    </Button>
  );
  return (
    <Page
      title="Sequences"
      description="Automated follow-up that stops when a lead replies."
      actions={
        <>
          {searchable ? (
            <SearchInput
              label="Search sequences"
              placeholder="Name"
              className="w-52 max-md:min-w-0 max-md:flex-1"
              value={search}
              onChange={setSearch}
            />
          ) : null}
          {hasArchived ? (
            <Segmented
              label="Show sequences"
              value={shown}
              onChange={setShown}
              options={[
                { value: 'current', label: 'Current' },
                { value: 'archived', label: 'Archived' },
              ]}
            />
          ) : null}
          {query.data?.length ? create : null}
        </>
      }
    >
      <Card>
        <QueryView query={query}>
          {(all) => {
            const items = searchable ? all.filter(({ name }) => name.toLowerCase().includes(wanted)) : all;
            if (all.length > 0 && items.length === 0)
              return <EmptyState icon={<Search aria-hidden />} title={`No sequences match “${search.trim()}”`} />;
            return items.length === 0 ? (
              <EmptyState icon={<Waypoints aria-hidden />} title="Create your first sequence" action={create}>
                Start from a proven cadence or a blank canvas.
              </EmptyState>
            ) : (
              <Table
                caption="Sequences"
                head={[
                  'Name',
                  { name: 'Touches', wide: true },
                  { name: 'Status', wide: true },
                  { name: 'Active leads', wide: true, figure: true },
                  { name: 'Updated', wide: true },
                  { name: 'Actions', label: <span className="sr-only">Actions</span> },
                ]}
              >
                {items.map((sequence) => (
                  <SequenceRow key={sequence.id} sequence={sequence} />
                ))}
              </Table>
            );
          }}
        </QueryView>
      </Card>
      <CreateDialog open={creating} onOpenChange={setCreating} />
    </Page>
  );
}
