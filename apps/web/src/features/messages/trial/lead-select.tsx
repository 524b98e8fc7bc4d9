import { useInfiniteQuery } from '@tanstack/react-query';
import { leadsQuery } from '../../../api/leads.ts';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { leadName } from '../../../copy/lead-name.ts';

interface LeadSelectProps {
  /** Null: the sample lead. */
  readonly value: string | null;
  readonly onChange: (leadId: string | null) => void;
}

const EXAMPLE = '';

/** Chooses the lead for a preview. */
export function LeadSelect({ value, onChange }: LeadSelectProps) {
  const leads = useInfiniteQuery(leadsQuery('')).data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Field label="Preview as" className="w-64">
      <Select
        value={value ?? EXAMPLE}
        options={[
          { value: EXAMPLE, label: 'Sample lead (Ada Lovelace)' },
          ...leads.map((lead) => ({ value: lead.id, label: leadName(lead) })),
        ]}
        onChange={(id) => onChange(id === EXAMPLE ? null : id)}
      />
    </Field>
  );
}
