import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../../api/members.ts';
import { Select } from '../../ui/select.tsx';

interface OwnerFilterProps {
  /** `me`, `none`, the id of a user, or undefined for all. */
  readonly value: string | undefined;
  readonly onChange: (owner: string | undefined) => void;
  /** "My leads" or "My tasks". */
  readonly mine: string;
  /** "All leads". */
  readonly all: string;
}

const ALL = '';

/** Chooses whose leads or tasks a list shows. */
export function OwnerFilter({ value, onChange, mine, all }: OwnerFilterProps) {
  const members = useQuery(membersQuery).data ?? [];
  const active = members.filter(({ deactivatedAt }) => deactivatedAt === null);
  return (
    <Select
      aria-label="Owner"
      className="w-44"
      value={value ?? ALL}
      options={[
        { value: ALL, label: all },
        { value: 'me', label: mine },
        { value: 'none', label: 'No owner' },
        ...active.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(next) => onChange(next === ALL ? undefined : next)}
    />
  );
}
