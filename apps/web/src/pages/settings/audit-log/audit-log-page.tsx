import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Download, ScrollText } from 'lucide-react';
import { useDeferredValue } from 'react';
import { auditFile, type AuditFilter, auditQuery } from '../../../api/audit.ts';
import { useMay } from '../../../features/account/use-may.ts';
import { buttonStyle } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { ShowMore } from '../../../ui/show-more.tsx';
import { Table } from '../../../ui/table.tsx';
import { SettingsFrame } from '../settings-frame.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditRow } from './audit-row.tsx';

/** Every change in the workspace: who, what, before and after, and from where. */
export function AuditLogPage() {
  const { allowed } = useMay('audit.read');
  const filter = useSearch({ from: '/settings/audit-log' });
  const navigate = useNavigate();
  const query = useInfiniteQuery({ ...auditQuery(useDeferredValue(filter)), enabled: allowed });
  const change = (next: AuditFilter) => void navigate({ to: '/settings/audit-log', search: next, replace: true });
  return (
    <SettingsFrame
      title="Audit log"
      description="Every change in this workspace, with the person or key that made it."
      permission="audit.read"
      actions={
        <>
          <Export filter={filter} format="csv" label="CSV" />
          <Export filter={filter} format="jsonl" label="JSON lines" />
        </>
      }
    >
      <AuditFilters value={filter} onChange={change} />
      <Card>
        <QueryView query={query}>
          {({ pages }) => {
            const entries = pages.flatMap(({ items }) => items);
            if (entries.length === 0) {
              return (
                <EmptyState
                  icon={<ScrollText aria-hidden />}
                  title={Object.keys(filter).length > 0 ? 'No matching changes' : 'No changes yet'}
                >
                  {Object.keys(filter).length > 0
                    ? 'Change the filters to see more.'
                    : 'Changes to sequences, leads and settings appear here.'}
                </EmptyState>
              );
            }
            return (
              <>
                <Table
                  caption="Audit log"
                  head={[
                    'When',
                    'Who',
                    'What',
                    { name: 'From', wide: true },
                    { name: 'Details', label: <span className="sr-only">Details</span> },
                  ]}
                >
                  {entries.map((entry) => (
                    <AuditRow key={entry.id} entry={entry} />
                  ))}
                </Table>
                <ShowMore query={query} />
              </>
            );
          }}
        </QueryView>
      </Card>
    </SettingsFrame>
  );
}

interface ExportProps {
  readonly filter: AuditFilter;
  readonly format: 'csv' | 'jsonl';
  readonly label: string;
}

function Export({ filter, format, label }: ExportProps) {
  return (
    <a href={auditFile(filter, format)} download={`audit-log.${format}`} className={buttonStyle()}>
      <Download aria-hidden /> {label}
    </a>
  );
}
