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
import { count } from '../../copy/count.ts';
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

/** Leads of a sequence to choose from: some, those on the page, or everybody that the filter means. */
export function EnrollmentTable({ sequenceId, filter, name }: EnrollmentTableProps) {
  const query = useInfiniteQuery({ ...enrollmentsQuery(sequenceId, filter), refetchInterval: 5_000 });
  const total = useQuery(enrollmentCountQuery(sequenceId, filter)).data;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [everybody, setEverybody] = useState(false);
  const clear = () => {
    setChosen(new Set());
    setEverybody(false);
  };
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  // A lead goes by the version that it is on, whatever the draft says of the same step by now.
  const names = useVersionNames(items.map((item) => item.versionId));
  const leadIds = [...new Set(items.map((item) => item.leadId))];
  const whole = everybody || (leadIds.length > 0 && leadIds.every((id) => chosen.has(id)));
  const all = total ? `${total.more ? 'all of the over ' : 'all '}${count(total.n, 'lead')}` : 'all leads';
  const choose = (leadId: string, on: boolean) => {
    const before = everybody ? leadIds : [...chosen];
    setEverybody(false);
    setChosen(new Set(on ? [...before, leadId] : before.filter((id) => id !== leadId)));
  };
  return (
    <>
      {/* Stays while its work empties the list below. */}
      {chosen.size > 0 || everybody ? (
        <BulkBar
          className="sticky top-0 z-10 border-b px-5 py-2"
          sequenceId={sequenceId}
          filter={everybody ? filter : { ...filter, leadIds: [...chosen] }}
          who={everybody ? all : count(chosen.size, 'lead')}
          onClear={clear}
        >
          {whole && !everybody && query.hasNextPage ? (
            <Button size="sm" tone="quiet" className="text-accent-text underline" onClick={() => setEverybody(true)}>
              Choose {all}
            </Button>
          ) : null}
        </BulkBar>
      ) : null}
      <QueryView query={query}>
        {() =>
          items.length === 0 ? (
            <EmptyState icon={<Users aria-hidden />} title={filter.step || filter.status ? 'Nobody is there' : 'Nobody was in it yet'}>
              {filter.step || filter.status ? null : 'Enroll leads from the canvas.'}
            </EmptyState>
          ) : (
            <>
              <Table
                caption="Leads of the sequence"
                head={[
                  {
                    name: 'Choose',
                    label: (
                      <Checkbox
                        hideLabel
                        label="Choose everybody on the page"
                        checked={whole}
                        onChange={(on) => (on ? setChosen(new Set(leadIds)) : clear())}
                      />
                    ),
                  },
                  'Lead',
                  { name: 'Where', wide: true },
                  'Status',
                  { name: 'Moves on', wide: true },
                  { name: 'Enrolled', wide: true },
                ]}
              >
                {items.map((item) => (
                  <EnrollmentRow
                    key={item.id}
                    item={item}
                    where={item.stepId === null ? null : (names.get(item.versionId) ?? name)(item.stepId)}
                    chosen={everybody || chosen.has(item.leadId)}
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
        <Checkbox hideLabel label={`Choose ${lead}`} checked={chosen} onChange={onChoose} />
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
        {item.dueAt ? <RelativeTime at={item.dueAt} /> : item.status === 'active' ? 'When something happens' : '–'}
      </Cell>
      <Cell wide className="text-ink-soft">
        <RelativeTime at={item.enrolledAt} />
      </Cell>
    </Row>
  );
}
