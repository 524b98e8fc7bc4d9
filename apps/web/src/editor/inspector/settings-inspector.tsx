import { issueText, isValidZone, updateSettings, type Settings } from '@touchline/sequence';
import { useState } from 'react';
import { Callout } from '../../ui/callout.tsx';
import { Field, type FieldMessage } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { timeZones } from '../../features/leads/time-zones.ts';
import { Section } from '../../ui/fields/section.tsx';
import { useDocument, useEditor, useIssues } from '../document/editor-context.ts';
import { withFocusTarget } from '../document/focus-target.ts';
import { useStore } from '../../lib/store.ts';
import { EndingFields } from './ending-fields.tsx';
import { ExitConditions } from './exit-conditions.tsx';
import { GuardFields } from './guard-fields.tsx';
import { HolidayField } from './holiday-field.tsx';
import { MailboxFields } from './mailbox-fields.tsx';
import { OrderFields } from './order-fields.tsx';
import { SendWindow } from './send-window.tsx';

export interface SettingsPartProps {
  readonly settings: Settings;
  readonly update: (patch: Partial<Settings>) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
}

/** Settings of the whole sequence. */
export function SettingsInspector() {
  const editor = useEditor();
  const { settings } = useDocument();
  const issues = useIssues().filter((issue) => issue.nodeId === null);
  const focusTarget = useStore(editor.focusTarget);
  const part: SettingsPartProps = {
    settings,
    update: (patch) => editor.document.edit((document) => updateSettings(document, patch), `settings:${Object.keys(patch).join()}`),
    messages: (path) =>
      withFocusTarget(
        issues
          .filter((issue) => issue.path === path || issue.path?.startsWith(`${path}.`))
          .map((issue) => ({ severity: issue.severity, text: issueText(issue).message })),
        path,
        focusTarget?.nodeId === null ? focusTarget : null,
      ),
  };
  return (
    <>
      <header className="px-4 pt-3.5 pb-4">
        <h2 className="text-base font-semibold">Sequence settings</h2>
        <p className="mt-0.5 text-xs text-ink-soft">Select a step to edit it.</p>
        {issues
          .filter((issue) => issue.path === undefined)
          .map((issue) => (
            <Callout key={issue.code} tone="error" className="mt-2 text-xs">
              {issueText(issue).message} {issueText(issue).fix}
            </Callout>
          ))}
      </header>
      <Section title="Exit conditions">
        <ExitConditions {...part} />
      </Section>
      <Section title="Out of office and follow-on">
        <EndingFields {...part} />
      </Section>
      <MailboxFields {...part} />
      <Section title="Send window">
        <SendWindow {...part} />
      </Section>
      <Section title="Sending limits">
        <GuardFields {...part} />
      </Section>
      <Section title="Held and skipped touches">
        <OrderFields settings={settings} />
      </Section>
      <Section title="Calendar">
        <ZoneField {...part} />
        <Field label="Enrollment day counts as">
          <Select
            value={settings.dayCounting}
            options={[
              { value: 'first-is-0', label: 'Day 0' },
              { value: 'first-is-1', label: 'Day 1' },
            ]}
            onChange={(dayCounting) => part.update({ dayCounting })}
          />
        </Field>
        <HolidayField {...part} />
      </Section>
    </>
  );
}

function ZoneField({ settings, update, messages }: SettingsPartProps) {
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? settings.timeZone;
  const wrong: readonly FieldMessage[] =
    text !== null && !isValidZone(text) ? [{ severity: 'error', text: 'Choose a time zone such as Europe/Berlin.' }] : [];
  return (
    <Field
      label="Time zone"
      hint="Used when a lead’s time zone is unknown."
      messages={[...wrong, ...(text === null ? messages('timeZone') : [])]}
    >
      <Input
        list="sequence-zones"
        autoComplete="off"
        value={shown}
        onChange={(event) => {
          const zone = event.currentTarget.value;
          setText(zone);
          if (isValidZone(zone)) update({ timeZone: zone });
        }}
        onBlur={() => setText(null)}
      />
      <datalist id="sequence-zones">
        {timeZones().map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
    </Field>
  );
}
