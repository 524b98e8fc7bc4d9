import { stepDefinition, type SequenceDocument, type StepId } from '@touchline/sequence';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { distinctNames } from '../../lib/document/distinct-names.ts';

interface StepFieldProps {
  readonly label: string;
  /** Undefined while it loads. */
  readonly document: SequenceDocument | undefined;
  /** The current step. */
  readonly except?: StepId | null;
  readonly value: StepId | null;
  readonly onChange: (step: StepId) => void;
}

/** Chooses a step to move leads to: any step except the start. */
export function StepField({ label, document, except = null, value, onChange }: StepFieldProps) {
  const name = document ? distinctNames(document) : () => '';
  const targets = (document?.nodes ?? []).filter((node) => node.id !== except && stepDefinition(node.kind)?.family !== 'entry');
  return (
    <Field label={label}>
      <Select
        value={value ?? ''}
        placeholder="Choose a step"
        options={targets.map((node) => ({ value: node.id, label: name(node.id), hint: stepDefinition(node.kind)?.title }))}
        onChange={onChange}
      />
    </Field>
  );
}
