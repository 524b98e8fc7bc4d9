import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditFilter } from '../../../api/audit.ts';
import { membersQuery } from '../../../api/members.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { SearchInput } from '../../../ui/search-input.tsx';
import { Select } from '../../../ui/select.tsx';

interface AuditFiltersProps {
  readonly value: AuditFilter;
  readonly onChange: (value: AuditFilter) => void;
}

const ANYONE = '';

/** Words, a member and days. Empty filters leave the address. */
export function AuditFilters({ value, onChange }: AuditFiltersProps) {
  const members = useQuery(membersQuery).data ?? [];
  // The address changes a moment later than the field, and typing must not wait for it.
  const [words, setWords] = useState(value.search ?? '');
  const set = (name: keyof AuditFilter, next: string) => {
    const { [name]: _before, ...others } = value;
    onChange(next === '' ? others : { ...others, [name]: next });
  };
  return (
    <search aria-label="Filter the audit log" className="flex flex-wrap items-end gap-3">
      <SearchInput
        label="Search the audit log"
        placeholder="Name, action or value"
        className="w-56 max-md:w-full"
        value={words}
        onChange={(next) => {
          setWords(next);
          set('search', next.trim());
        }}
      />
      <Select
        aria-label="Member"
        className="w-44"
        value={value.actor ?? ANYONE}
        options={[{ value: ANYONE, label: 'Anyone' }, ...members.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(next) => set('actor', next)}
      />
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} label={name === 'from' ? 'From' : 'Until'}>
          <Input type="date" className="w-36" value={value[name] ?? ''} onChange={(event) => set(name, event.currentTarget.value)} />
        </Field>
      ))}
      {Object.keys(value).length === 0 ? null : (
        <Button
          tone="quiet"
          onClick={() => {
            setWords('');
            onChange({});
          }}
        >
          Clear filters
        </Button>
      )}
    </search>
  );
}
