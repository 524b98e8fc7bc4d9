import { useQuery } from '@tanstack/react-query';
import { stepDefinition, type SequenceNode } from '@touchline/sequence';
import type { EnrollmentFilter } from '../../api/enrollment-filter.ts';
import { enrollmentCountQuery } from '../../api/enrollments.ts';
import { Select } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { count } from '../../lib/format/number.ts';
import type { StepNames } from '../../copy/step-names.ts';

interface FilterBarProps {
  readonly sequenceId: string;
  readonly filter: EnrollmentFilter;
  readonly onChange: (filter: EnrollmentFilter) => void;
  readonly steps: readonly SequenceNode[];
  readonly name: StepNames;
}

type StatusChoice = NonNullable<EnrollmentFilter['status']> | 'all';

const statuses: readonly { readonly value: StatusChoice; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'active', label: 'In progress' },
  { value: 'paused', label: 'Paused' },
  { value: 'failed', label: 'Failed' },
  { value: 'ended', label: 'Ended' },
];

const ANY = 'any';

/** Filters the leads of a sequence, and counts them. */
export function FilterBar({ sequenceId, filter, onChange, steps, name }: FilterBarProps) {
  const found = useQuery({ ...enrollmentCountQuery(sequenceId, filter), refetchInterval: 5_000 }).data;
  return (
    <div className="flex flex-wrap items-center gap-3 border-b px-5 py-3">
      <Segmented<StatusChoice>
        label="Status"
        value={filter.status ?? 'all'}
        options={statuses}
        onChange={(status) => {
          const { status: _status, ...rest } = filter;
          // Ended leads have no current step.
          onChange(status === 'all' ? rest : status === 'ended' ? { status } : { ...rest, status });
        }}
      />
      <Select
        aria-label="Step"
        className="w-64"
        disabled={filter.status === 'ended'}
        value={filter.step ?? ANY}
        options={[{ value: ANY, label: 'At any step' }, ...steps.filter(rests).map((node) => ({ value: node.id, label: name(node.id) }))]}
        onChange={(step) => {
          const { step: _step, ...rest } = filter;
          onChange(step === ANY ? rest : { ...rest, step });
        }}
      />
      <output className="ml-auto text-sm text-ink-soft tabular">
        {found ? `${found.more ? 'over ' : ''}${count(found.n, 'lead')}` : ''}
      </output>
    </div>
  );
}

/** Whether leads rest at the step. They pass entries and endings without resting. */
function rests(node: SequenceNode): boolean {
  const family = stepDefinition(node.kind)?.family;
  return family !== 'entry' && family !== 'ending';
}
