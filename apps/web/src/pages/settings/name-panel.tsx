import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from 'sonner';
import { useRenameWorkspace, workspaceQuery } from '../../api/workspace.ts';
import { fieldMessages } from '../../features/account/field-messages.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Panel } from '../../ui/panel.tsx';

/** The name of the workspace. */
export function NamePanel({ disabled }: { readonly disabled: boolean }) {
  const workspace = useQuery(workspaceQuery).data;
  return (
    <Panel title="Workspace">
      {workspace === undefined ? null : <NameForm key={workspace.id} saved={workspace.name} disabled={disabled} />}
    </Panel>
  );
}

function NameForm({ saved, disabled }: { readonly saved: string; readonly disabled: boolean }) {
  const [name, setName] = useState(saved);
  const rename = useRenameWorkspace();
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        rename.mutate(name.trim(), { onSuccess: () => toast.success('Workspace renamed.') });
      }}
    >
      <Field label="Name" messages={fieldMessages(rename.error, 'name')}>
        <Input
          required
          maxLength={100}
          disabled={disabled}
          className="max-w-xs"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <ProblemCallout error={rename.error} />
      {disabled ? null : (
        <Button type="submit" className="self-start" busy={rename.isPending} disabled={name.trim() === saved}>
          Rename
        </Button>
      )}
    </form>
  );
}
