import { useId, useState } from 'react';
import { useCreateWorkspace } from '../../api/workspace.ts';
import { fieldMessages } from '../../features/account/field-messages.ts';
import { ProblemCallout } from '../../features/account/problem-callout.tsx';
import { pathIn } from '../../lib/workspace-path.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';

/** Creates a workspace with the user as its admin, and opens it. */
export function CreateWorkspaceDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useId();
  const [name, setName] = useState('');
  const create = useCreateWorkspace();
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Create a workspace"
      description="It starts empty, with you as its admin."
      width="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} tone="primary" busy={create.isPending}>
            Create
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(name.trim(), { onSuccess: (workspace) => location.assign(pathIn(workspace.id)) });
        }}
      >
        <Field label="Name" messages={fieldMessages(create.error, 'name')}>
          <Input required maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
        <ProblemCallout error={create.error} />
      </form>
    </Dialog>
  );
}
