import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useApiKeys } from '../../../api/api-keys.ts';
import { type Permission, rolesQuery } from '../../../api/me.ts';
import { fieldMessages } from '../../../features/account/field-messages.ts';
import { ProblemCallout } from '../../../features/account/problem-callout.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Select } from '../../../ui/select.tsx';

type Expiry = '30' | '90' | '365' | 'never';

const EXPIRIES: readonly { readonly value: Expiry; readonly label: string }[] = [
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: 'never', label: 'Never' },
];

interface CreateKeyDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (key: string) => void;
}

/** Creates a key with a name, scopes and an expiry. */
export function CreateKeyDialog({ onClose, onCreated }: CreateKeyDialogProps) {
  const id = useId();
  const permissions = useQuery(rolesQuery).data?.permissions ?? [];
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Permission[]>(['view']);
  const [expiry, setExpiry] = useState<Expiry>('90');
  const { create } = useApiKeys();
  const toggle = (scope: Permission, on: boolean) => setScopes(on ? [...scopes, scope] : scopes.filter((other) => other !== scope));
  const submit = () =>
    create.mutate(
      { name: name.trim(), scopes: [...scopes], expiresAt: expiry === 'never' ? null : inDays(Number(expiry)) },
      { onSuccess: ({ key }) => onCreated(key) },
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Create an API key"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} tone="primary" busy={create.isPending} disabled={scopes.length === 0}>
            Create key
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label="Name" hint="Histories show it as the author." messages={fieldMessages(create.error, 'name')}>
          <Input required maxLength={100} value={name} placeholder="CRM sync" onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
        <Field label="Expires" messages={fieldMessages(create.error, 'expiresAt')}>
          <Select value={expiry} options={EXPIRIES} onChange={setExpiry} />
        </Field>
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-xs font-medium text-ink-soft">Scopes</legend>
          {permissions.map((permission) => (
            <Checkbox
              key={permission.id}
              label={permission.label}
              checked={scopes.includes(permission.id)}
              onChange={(on) => toggle(permission.id, on)}
            />
          ))}
          {scopes.length === 0 ? <p className="text-xs text-danger-text">Choose at least one scope.</p> : null}
        </fieldset>
        <ProblemCallout error={create.error} />
      </form>
    </Dialog>
  );
}

const inDays = (days: number): string =>
  Temporal.Now.instant()
    .add({ hours: 24 * days })
    .round('second')
    .toString();
