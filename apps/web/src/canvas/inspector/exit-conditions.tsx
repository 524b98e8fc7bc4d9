import { EXIT_CONDITIONS } from '@touchline/sequence';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import type { SettingsPartProps } from './settings-inspector.tsx';

const usual = EXIT_CONDITIONS.map(({ name, title }) => ({ name, label: title }));

/** Events that end the sequence for a lead, whatever step it is at. */
export function ExitConditions({ settings, update, messages }: SettingsPartProps) {
  const [name, setName] = useState('');
  const names = settings.exitConditions.map((condition) => condition.name);
  const own = names.filter((other) => !usual.some((condition) => condition.name === other));
  const set = (of: string, on: boolean) =>
    update({
      exitConditions: on
        ? [...settings.exitConditions, { name: of }]
        : settings.exitConditions.filter((condition) => condition.name !== of),
    });
  const add = () => {
    const event = name.trim();
    if (event !== '' && !names.includes(event)) set(event, true);
    setName('');
  };
  return (
    <>
      <div className="flex flex-col gap-2">
        {[...usual, ...own.map((other) => ({ name: other, label: `“${other}” happens` }))].map((condition) => (
          <Checkbox
            key={condition.name}
            label={condition.label}
            checked={names.includes(condition.name)}
            onChange={(on) => set(condition.name, on)}
          />
        ))}
      </div>
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field label="Another event" className="flex-1" messages={messages('exitConditions')}>
          <Input
            maxLength={80}
            autoComplete="off"
            placeholder="deal-won"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
        <Button type="submit" icon={<Plus aria-hidden />} disabled={name.trim() === ''}>
          Add
        </Button>
      </form>
    </>
  );
}
