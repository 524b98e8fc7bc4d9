import {
  checkDocument,
  differenceText,
  recordCheck,
  removeCheck,
  saveCheck,
  type Check,
  type CheckPersona,
  type Behaviour,
  type Ir,
} from '@touchline/sequence';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Input } from '../../ui/input.tsx';
import { Switch } from '../../ui/switch.tsx';
import { newStepId } from '../commands/add-step.ts';
import { Section } from '../nodes/shared/section.tsx';
import { useDocument, useEditor } from '../state/editor-context.ts';
import { nodeSubject } from '../state/lookups.ts';

interface ChecksProps {
  readonly ir: Ir | null;
  readonly persona: CheckPersona;
  /** As the schema of a check reads it: it never holds a list that somebody else changes. */
  readonly behaviour: Behaviour;
}

/** Runs that were found right, held against the draft as it is now. */
export function Checks({ ir, persona, behaviour }: ChecksProps) {
  const editor = useEditor();
  const document = useDocument();
  const [name, setName] = useState('');
  const results = useMemo(() => checkDocument(document), [document]);
  const save = () => {
    if (ir === null) return;
    const check = recordCheck(ir, { id: newStepId(), name: name.trim(), persona, behaviour: behaviour as Check['behaviour'] });
    editor.document.edit((before) => saveCheck(before, check));
    setName('');
  };
  return (
    <Section title="Saved checks">
      {results === null ? <p className="text-sm text-ink-soft">They run again once the draft has no problems.</p> : null}
      <ul aria-label="Saved checks" className="flex flex-col gap-2">
        {results?.map(({ check, differences }) => {
          const [first] = differences;
          const Mark = first ? CircleAlert : CircleCheck;
          return (
            <li key={check.id} className="grid grid-cols-[1rem_1fr_auto] items-start gap-2 text-sm">
              <Mark
                aria-label={first ? 'Comes out otherwise' : 'Comes out the same'}
                className={first ? 'mt-0.5 size-4 text-danger-text' : 'mt-0.5 size-4 text-accent-text'}
              />
              <span className="min-w-0">
                <span className="block font-medium break-words">{check.name}</span>
                {first ? (
                  <span className="block text-xs text-ink-soft">
                    {differenceText(first, (id) => nodeSubject(document, id))}
                    {differences.length > 1 ? `, and ${differences.length - 1} more` : ''}
                  </span>
                ) : null}
              </span>
              <span className="flex">
                {first && ir ? <Accept ir={ir} check={check} /> : null}
                <IconButton
                  size="icon-sm"
                  label={`Remove the check ${check.name}`}
                  icon={<X />}
                  onClick={() => editor.document.edit((before) => removeCheck(before, check.id))}
                />
              </span>
            </li>
          );
        })}
      </ul>
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') save();
        }}
      >
        <Field label="Keep this run as a check" className="flex-1">
          <Input
            maxLength={200}
            placeholder="Who clicks is called that day"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <Button type="submit" disabled={name.trim() === '' || ir === null}>
          Keep
        </Button>
      </form>
      {(document.checks ?? []).length > 0 ? (
        <Switch
          label="Publish only when all come out the same"
          checked={document.checksRequired === true}
          onChange={(checksRequired) => editor.document.edit((before) => ({ ...before, checksRequired }))}
        />
      ) : null}
    </Section>
  );
}

/** What comes out now is right from now on. */
function Accept({ ir, check }: { readonly ir: Ir; readonly check: Check }) {
  const { document } = useEditor();
  return (
    <Button size="sm" onClick={() => document.edit((before) => saveCheck(before, recordCheck(ir, check)))}>
      Accept
    </Button>
  );
}
