import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useState } from 'react';
import type { EnrollmentFilter } from '../../api/enrollment-filter.ts';
import { useVersionNames } from '../../features/sequences/use-step-names.ts';
import { enrollmentCountQuery, enrollmentsQuery } from '../../api/enrollments.ts';
import type { EnrollmentItem } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ShowMore } from '../../ui/show-more.tsx';
import { Cell, Row, Table } from '../../ui/table.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { count } from '../../lib/format/number.ts';
import { leadName } from '../../copy/lead-name.ts';
import type { StepNames } from '../../copy/step-names.ts';
import { BulkBar } from '../../features/bulk/bulk-bar.tsx';
import { LeadLink } from '../../features/leads/lead-link.tsx';
import { EnrollmentBadge } from '../../features/enrollments/enrollment-badge.tsx';

interface EnrollmentTableProps {
  readonly sequenceId: string;
  readonly filter: EnrollmentFilter;
  readonly name: StepNames;
}

/** Leads of a sequence, to select some, the page, or all that match the filter. */
export function EnrollmentTable({ sequenceId, filter, name }: EnrollmentTableProps) {
  const query = useInfiniteQuery({ ...enrollmentsQuery(sequenceId, filter), refetchInterval: 5_000 });
  const total = useQuery(enrollmentCountQuery(sequenceId, filter)).data;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const clear = () => {
    setChosen(new Set());
    setAll(false);
  };
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  // Step names come from the lead's version. The draft may have renamed the step.
  const names = useVersionNames(items.map((item) => item.versionId));
  const leadIds = [...new Set(items.map((item) => item.leadId))];
  const whole = all || (leadIds.length > 0 && leadIds.every((id) => chosen.has(id)));
  const allLeads = total ? `${total.more ? 'all of more than ' : 'all '}${count(total.n, 'lead')}` : 'all leads';
  const choose = (leadId: string, on: boolean) => {
    const before = all ? leadIds : [...chosen];
    setAll(false);
    setChosen(new Set(on ? [...before, leadId] : before.filter((id) => id !== leadId)));
  };
  return (
    <>
      {/* Stays open while its job empties the list below. */}
      {chosen.size > 0 || all ? (
        <BulkBar
          className="sticky top-0 z-10 border-b px-5 py-2"
          sequenceId={sequenceId}
          filter={all ? filter : { ...filter, leadIds: [...chosen] }}
          who={all ? allLeads : count(chosen.size, 'lead')}
          onClear={clear}
        >
          {whole && !all && query.hasNextPage ? (
            <Button size="sm" tone="quiet" className="text-accent-text underline" onClick={() => setAll(true)}>
              Select {allLeads}
            </Button>
          ) : null}
        </BulkBar>
      ) : null}
      <QueryView query={query}>
        {() =>
          items.length === 0 ? (
            <EmptyState icon={<Users aria-hidden />} title={filter.step || filter.status ? 'No matching leads' : 'No leads enrolled yet'}>
              {filter.step || filter.status ? null : 'Enroll leads from the canvas.'}
            </EmptyState>
          ) : (
            <>
              <Table
                caption="Leads of the sequence"
                head={[
                  {
                    name: 'Select',
                    label: (
                      <Checkbox
                        hideLabel
                        label="Select all on this page"
                        checked={whole}
                        onChange={(on) => (on ? setChosen(new Set(leadIds)) : clear())}
                      />
                    ),
                  },
                  'Lead',
                  { name: 'Current step', wide: true },
                  'Status',
                  { name: 'Next action', wide: true },
                  { name: 'Enrolled', wide: true },
                ]}
              >
                {items.map((item) => (
                  <EnrollmentRow
                    key={item.id}
                    item={item}
                    where={item.stepId === null ? null : (names.get(item.versionId) ?? name)(item.stepId)}
                    chosen={all || chosen.has(item.leadId)}
                    onChoose={(on) => choose(item.leadId, on)}
                  />
                ))}
              </Table>
              <ShowMore query={query} />
            </>
          )
        }
      </QueryView>
    </>
  );
}

interface EnrollmentRowProps {
  readonly item: EnrollmentItem;
  readonly where: string | null;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

function EnrollmentRow({ item, where, chosen, onChoose }: EnrollmentRowProps) {
  const lead = leadName(item.lead);
  const at = where ?? (item.status === 'ended' ? '–' : 'Before the first step');
  return (
    <Row className={chosen ? 'bg-accent-soft/50' : ''}>
      <Cell className="w-px">
        <Checkbox hideLabel label={`Select ${lead}`} checked={chosen} onChange={onChoose} />
      </Cell>
      <Cell className="w-1/3 max-w-0 max-md:w-full">
        <LeadLink lead={item.lead} isTest={item.isTest} className="hover:underline" />
        <p className="text-xs text-ink-soft md:hidden">{at}</p>
      </Cell>
      <Cell wide className="min-w-44 wrap-anywhere text-ink-soft">
        {at}
      </Cell>
      <Cell>
        <EnrollmentBadge enrollment={item} />
        {item.error ? <p className="max-w-72 text-xs wrap-anywhere text-danger-text">{item.error}</p> : null}
      </Cell>
      <Cell wide className="text-ink-soft">
        {item.dueAt ? <RelativeTime at={item.dueAt} /> : item.status === 'active' ? 'Waiting for an event' : '–'}
      </Cell>
      <Cell wide className="text-ink-soft">
        <RelativeTime at={item.enrolledAt} />
      </Cell>
    </Row>
  );
}
