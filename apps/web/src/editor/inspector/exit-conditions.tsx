import { EXIT_CONDITIONS } from '@touchline/sequence';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import type { SettingsPartProps } from './settings-inspector.tsx';

const usual = EXIT_CONDITIONS.map(({ name, title }) => ({ name, label: title }));

/** Events that end the sequence for a lead at any step. */
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
  const labelOf = (of: string) => usual.find((condition) => condition.name === of)?.label ?? `“${of}” happens`;
  const alerts = settings.exitConditions.flatMap(({ name: of, alert }) => (alert === undefined ? [] : [{ name: of, alert }]));
  const silent = settings.exitConditions.filter(({ alert }) => alert === undefined);
  const setAlert = (of: string, alert: string) =>
    update({
      exitConditions: settings.exitConditions.map((condition) => {
        const { alert: _, ...rest } = condition;
        return condition.name !== of ? condition : alert === '' ? rest : { ...rest, alert };
      }),
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
      {alerts.map(({ name: of, alert }) => (
        <Field key={of} label={`Alert text: ${labelOf(of)}`} messages={messages(`exitConditions.${names.indexOf(of)}.alert`)}>
          <div className="flex gap-2">
            <Input className="flex-1" maxLength={2000} value={alert} onChange={(event) => setAlert(of, event.currentTarget.value)} />
            <Button aria-label={`Remove alert: ${labelOf(of)}`} icon={<X aria-hidden />} onClick={() => setAlert(of, '')} />
          </div>
        </Field>
      ))}
      {silent.length === 0 ? null : (
        <Field label="Alert the lead’s owner" hint="Notifies the owner when this event ends the sequence for a lead.">
          <Select
            value=""
            placeholder="Choose an event"
            options={silent.map(({ name: of }) => ({ value: of, label: labelOf(of) }))}
            onChange={(of) => setAlert(of, `{{ lead.firstName | default: "A lead" }}: ${labelOf(of)}.`)}
          />
        </Field>
      )}
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
