import { checkDocument, recordCheck, saveCheck, type Behavior, type Check, type CheckPersona, type Ir } from '@touchline/sequence';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { newStepId } from '../commands/add-step.ts';
import { Section } from '../../ui/fields/section.tsx';
import { useDocument, useEditor } from '../document/editor-context.ts';
import { CheckList, ChecksRequired } from './check-list.tsx';

interface ChecksProps {
  readonly ir: Ir | null;
  readonly persona: CheckPersona;
  /** A copy in the shape of the check schema: it shares no list with the caller. */
  readonly behavior: Behavior;
}

/** Saved runs, compared with the current draft. */
export function Checks({ ir, persona, behavior }: ChecksProps) {
  const editor = useEditor();
  const document = useDocument();
  const [name, setName] = useState('');
  const results = useMemo(() => checkDocument(document), [document]);
  const save = () => {
    if (ir === null) return;
    const check = recordCheck(ir, { id: newStepId(), name: name.trim(), persona, behavior: behavior as Check['behavior'] });
    editor.document.edit((before) => saveCheck(before, check));
    setName('');
  };
  return (
    <Section title="Saved checks">
      <CheckList results={results} ir={ir} />
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save();
        }}
      >
        <Field label="Save this run as a check" className="flex-1">
          <Input
            maxLength={200}
            placeholder="Leads who click get a call that day"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <Button type="submit" disabled={name.trim() === '' || ir === null}>
          Save
        </Button>
      </form>
      <ChecksRequired />
    </Section>
  );
}
