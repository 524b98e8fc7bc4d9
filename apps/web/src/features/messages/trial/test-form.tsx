import { Send } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { ApiProblem, problemText } from '../../../api/problem.ts';
import { type TrialContent, useSendTest } from '../../../api/trial-messages.ts';
import { channelView } from '../../../channels/registry.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, type FieldMessage } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { rememberAddress, rememberedAddress } from './test-address.ts';

interface TestFormProps {
  readonly content: TrialContent;
  readonly leadId: string | null;
  /** Focus the address field on open. */
  readonly sending: boolean;
}

/** Sends the message being written as a test. The address is remembered. */
export function TestForm({ content, leadId, sending }: TestFormProps) {
  const { channel } = content;
  const { label = 'Send test to', ...input } = channelView(channel).trial?.address ?? {};
  const [to, setTo] = useState(() => rememberedAddress(channel));
  const test = useSendTest();
  const send = () =>
    test.mutate(
      { content, leadId, to },
      {
        onSuccess: (sent) => {
          rememberAddress(channel, to.trim());
          toast.success(sent.provider === 'sandbox' ? `Test to ${sent.to} is in the sandbox.` : `Test sent to ${sent.to}.`);
        },
      },
    );
  return (
    <form
      noValidate
      className="flex w-full items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={label} messages={problemsOf(test.error)} className="flex-1">
        <Input
          {...input}
          // The dialog was opened to send.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={sending}
          value={to}
          onChange={(event) => {
            test.reset();
            setTo(event.currentTarget.value);
          }}
        />
      </Field>
      <Button type="submit" tone="primary" className="mt-5.5" disabled={to.trim() === '' || test.isPending} icon={<Send aria-hidden />}>
        {test.isPending ? 'Sending…' : 'Send test'}
      </Button>
    </form>
  );
}

function problemsOf(error: Error | null): readonly FieldMessage[] {
  if (error === null) return [];
  const at = error instanceof ApiProblem ? error.messageAt('to') : undefined;
  return [{ severity: 'error', text: at ?? problemText(error) }];
}
