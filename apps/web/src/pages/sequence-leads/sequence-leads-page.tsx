import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { draftQuery, sequenceQuery } from '../../api/sequences.ts';
import type { EnrollmentFilter } from '../../api/enrollment-filter.ts';
import { Card } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { stepNames } from '../../copy/step-names.ts';
import { BackLink } from '../../features/navigation/back-link.tsx';
import { SequenceActions } from '../../features/sequences/sequence-actions.tsx';
import { StatusBadge } from '../../features/sequences/status-badge.tsx';
import { EnrollmentTable } from './enrollment-table.tsx';
import { FilterBar } from './filter-bar.tsx';

/** Current and past leads of a sequence, with bulk actions. */
export function SequenceLeadsPage() {
  const { sequenceId } = useParams({ from: '/sequences/$sequenceId/leads' });
  const sequence = useQuery({ ...sequenceQuery(sequenceId), refetchInterval: 10_000 }).data;
  const document = useQuery(draftQuery(sequenceId)).data?.document;
  const filter = useSearch({ from: '/sequences/$sequenceId/leads' });
  const navigate = useNavigate();
  const setFilter = (search: EnrollmentFilter) =>
    void navigate({ to: '/sequences/$sequenceId/leads', params: { sequenceId }, search, replace: true });
  const name = document ? stepNames(document) : () => 'a step';
  return (
    <Page
      title={sequence ? `Leads in ${sequence.name}` : 'Leads'}
      above={
        <BackLink to="/sequences/$sequenceId" params={{ sequenceId }}>
          Canvas
        </BackLink>
      }
      actions={
        sequence ? (
          <>
            <StatusBadge sequence={sequence} />
            <SequenceActions sequence={sequence} />
          </>
        ) : null
      }
    >
      <Card className="overflow-clip">
        <FilterBar sequenceId={sequenceId} filter={filter} onChange={setFilter} steps={document?.nodes ?? []} name={name} />
        {/* A new filter resets the selection. */}
        <EnrollmentTable key={JSON.stringify(filter)} sequenceId={sequenceId} filter={filter} name={name} />
      </Card>
    </Page>
  );
}
