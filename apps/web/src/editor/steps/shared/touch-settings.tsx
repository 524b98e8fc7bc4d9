import { Field, type FieldMessage } from '../../../ui/field.tsx';
import { Select, type Option } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Textarea } from '../../../ui/textarea.tsx';
import type { ReactNode } from 'react';
import { Section } from '../../../ui/fields/section.tsx';

interface TouchParts {
  readonly goal: string;
  readonly window: 'respect' | 'ignore';
  readonly unreachable: 'skip' | 'task' | 'exit';
  readonly othersWait?: boolean;
}

interface TouchSettingsProps {
  readonly config: TouchParts;
  readonly update: (patch: Partial<TouchParts>) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
  /** The address that a lead may lack, such as "email address". */
  readonly address: string;
  /** Settings of this channel only. */
  readonly children?: ReactNode;
}

const missing: readonly Option<TouchParts['unreachable']>[] = [
  { value: 'skip', label: 'Skip this step', hint: 'The sequence continues.' },
  { value: 'task', label: 'Create a task', hint: 'A rep contacts the lead another way.' },
  { value: 'exit', label: 'Take another path', hint: 'Adds an exit for these leads.' },
];

/** The goal of a touch, by which its results are judged. */
export function GoalField({ config, update, messages }: Pick<TouchSettingsProps, 'config' | 'update' | 'messages'>) {
  return (
    <Field label="Goal" hint="One line on what this touch should achieve. Only your team sees it." messages={messages('goal')}>
      <Textarea rows={1} maxLength={500} value={config.goal} onChange={(event) => update({ goal: event.currentTarget.value })} />
    </Field>
  );
}

/** When a touch may be sent, and the fallback for unreachable leads. */
export function TouchSettings({ config, update, messages, address, children }: TouchSettingsProps) {
  return (
    <Section title="Delivery">
      <Switch
        label="Respect send window"
        hint="Off: send at any time. Quiet hours and limits still apply."
        checked={config.window === 'respect'}
        onChange={(on) => update({ window: on ? 'respect' : 'ignore' })}
      />
      <Switch
        label="Wait for this touch"
        hint="On: later touches wait while quiet hours, the window or a limit hold this one. Off: the next touch on another channel goes first."
        checked={config.othersWait === true}
        onChange={(on) => update({ othersWait: on })}
      />
      {children}
      <Field label={`If the lead has no ${address}`} hint="Also applies to hard bounces." messages={messages('unreachable')}>
        <Select value={config.unreachable} options={missing} onChange={(unreachable) => update({ unreachable })} />
      </Field>
    </Section>
  );
}
