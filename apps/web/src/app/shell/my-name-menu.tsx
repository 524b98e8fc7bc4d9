import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useStore } from '../../lib/store.ts';
import { myName, rememberMyName } from '../../lib/my-name.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Popover } from '../../ui/popover.tsx';

/** Sets the name that colleagues see on comments and actions. */
export function MyNameMenu() {
  const known = useStore(myName);
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
          rememberMyName(name.trim());
          setOpen(false);
        }}
      >
        <Field
          label="Your name"
          hideLabel
          hint="Colleagues see it on your comments and in the history of leads you act on. It is stored in this browser."
        >
          <Input maxLength={100} autoComplete="name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
        <Button type="submit" tone="primary" className="self-end">
          Save
        </Button>
      </form>
    </Popover>
  );
}
