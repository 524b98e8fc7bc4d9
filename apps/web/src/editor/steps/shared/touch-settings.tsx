import { Field, type FieldMessage } from '../../../ui/field.tsx';
import { Select, type Option } from '../../../ui/select.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Textarea } from '../../../ui/textarea.tsx';
import type { ReactNode } from 'react';
import { Section } from '../../../ui/fields/section.tsx';

interface TouchParts {
  readonly goal: string;
  readonly window: 'respect' | 'ignore';
  readonly missingChannel: 'skip' | 'task' | 'exit';
  readonly othersWait?: boolean;
}

interface TouchSettingsProps {
  readonly config: TouchParts;
  readonly update: (patch: Partial<TouchParts>) => void;
  readonly messages: (path: string) => readonly FieldMessage[];
  /** What a lead may lack: "an email address". */
  readonly address: string;
  /** What only this channel has. */
  readonly children?: ReactNode;
}

const missing: readonly Option<TouchParts['missingChannel']>[] = [
  { value: 'skip', label: 'Leave this step out', hint: 'The lead goes on as if it had happened.' },
  { value: 'task', label: 'Make a task of it', hint: 'A person finds another way.' },
  { value: 'exit', label: 'Go another way', hint: 'Adds an exit for those leads.' },
];

/** The goal of a touch: what it is judged by. */
export function GoalField({ config, update, messages }: Pick<TouchSettingsProps, 'config' | 'update' | 'messages'>) {
  return (
    <Field label="Goal" hint="What this touch should achieve, in one line. Only your team sees it." messages={messages('goal')}>
      <Textarea rows={1} maxLength={500} value={config.goal} onChange={(event) => update({ goal: event.currentTarget.value })} />
    </Field>
  );
}

/** When a touch may go out, and what to do with leads that it cannot reach. */
export function TouchSettings({ config, update, messages, address, children }: TouchSettingsProps) {
  return (
    <Section title="Delivery">
      <Switch
        label="Keep to the send window"
        hint="Off: goes out at any hour, as a first answer should. Quiet hours and guards still hold."
        checked={config.window === 'respect'}
        onChange={(on) => update({ window: on ? 'respect' : 'ignore' })}
      />
      <Switch
        label="Wait for this touch"
        hint="On: while quiet hours, the window or a guard hold it back, later touches wait. Off: the first touch on another channel passes it."
        checked={config.othersWait === true}
        onChange={(on) => update({ othersWait: on })}
      />
      {children}
      <Field
        label={`If the lead has no ${address}`}
        hint="Likewise when a message is refused for good."
        messages={messages('missingChannel')}
      >
        <Select value={config.missingChannel} options={missing} onChange={(missingChannel) => update({ missingChannel })} />
      </Field>
    </Section>
  );
}
