import { useState } from 'react';
import { toast } from 'sonner';
import { useCompleteTask } from '../../api/tasks.ts';
import type { Task } from '../../api/types.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { Field } from '../../ui/field.tsx';
import { Textarea } from '../../ui/textarea.tsx';

interface FirstLineFormProps {
  readonly task: Task;
  readonly name: string;
  readonly onDone: () => void;
}

/** The opening line of one message to one lead. The message waits for the line until its time limit. */
export function FirstLineForm({ task, name, onDone }: FirstLineFormProps) {
  const complete = useCompleteTask(task.id);
  const [line, setLine] = useState('');
  const text = line.trim();
  const busy = (outcome: string) => complete.isPending && complete.variables.outcome === outcome;
  const finish = (answer: { outcome: string; text?: string }, said: string) =>
    complete.mutate(answer, {
      onSuccess: () => {
        toast.success(said);
        onDone();
      },
    });
  return (
    <form
      className="mt-4 flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') finish({ outcome: 'written', text }, `The message to ${name} will be sent.`);
      }}
    >
      <Field
        label={`Opening line for ${name}`}
        hint="One sentence that fits only this person: something you noticed about their company, news or talk."
      >
        <Textarea rows={2} maxLength={1000} value={line} onChange={(event) => setLine(event.currentTarget.value)} />
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <MayButton permission="leads.work" type="submit" tone="primary" disabled={text === ''} busy={busy('written')}>
          Send with this line
        </MayButton>
        <MayButton
          permission="leads.work"
          busy={busy('without')}
          onClick={() => finish({ outcome: 'without' }, `The message to ${name} will be sent without a line.`)}
        >
          Send without a line
        </MayButton>
      </div>
    </form>
  );
}
