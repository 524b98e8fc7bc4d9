import { useQuery } from '@tanstack/react-query';
import type { LeadSource } from '@touchline/sequence';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';

interface SourceChoiceProps {
  readonly source: LeadSource;
  readonly onChange: (source: LeadSource) => void;
}

/** The lead source, and its effect on the cadence. */
export function SourceChoice({ source, onChange }: SourceChoiceProps) {
  const rules = useQuery({
    queryKey: ['source-rules'],
    // The templates load on demand: the list of sequences does not need them.
    queryFn: async () => (await import('@touchline/templates')).SOURCE_RULES,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  const rule = rules?.find((one) => one.source === source);
  return (
    <div className="rounded-lg bg-sunken px-3.5 py-3 sm:col-span-2">
      <Field label="Lead source" hint={rule ? `First touch: ${rule.start.toLowerCase()}. ${rule.change}` : undefined}>
        <Select value={source} options={(rules ?? []).map(({ source: value, name }) => ({ value, label: name }))} onChange={onChange} />
      </Field>
    </div>
  );
}
