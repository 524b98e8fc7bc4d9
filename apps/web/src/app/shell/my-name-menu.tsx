import { useQuery } from '@tanstack/react-query';
import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { meQuery, useRename } from '../../api/me.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Popover } from '../../ui/popover.tsx';

/** Changes the name that colleagues see on comments and actions. */
export function MyNameMenu() {
  const known = useQuery(meQuery).data?.name ?? '';
  const rename = useRename();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(known);
  return (
    <Popover
      title="Your name"
      side="right"
      align="end"
      open={open}
      onOpenChange={(next) => {
        setName(known);
        setOpen(next);
      }}
      trigger={
        <Button
          tone="quiet"
          size="icon"
          aria-label={known === '' ? 'Your name' : `Your name: ${known}`}
          icon={<UserRound className={known === '' ? '' : 'text-accent-text'} />}
        />
      }
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate(name.trim(), { onSuccess: () => setOpen(false) });
        }}
      >
        <Field label="Your name" hideLabel hint="Colleagues see it on your comments and in the history of leads you act on.">
          <Input maxLength={100} autoComplete="name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
        <Button type="submit" tone="primary" className="self-end" disabled={name.trim() === '' || rename.isPending}>
          Save
        </Button>
      </form>
    </Popover>
  );
}
