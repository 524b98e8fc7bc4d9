import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type DomainFinding, domainQuery, type Mailbox } from '../../../api/mailboxes.ts';
import { CopyButton } from '../../../features/account/copy-button.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { QueryView } from '../../../ui/query-view.tsx';

interface DomainCheckDialogProps {
  readonly mailbox: Mailbox;
  readonly onClose: () => void;
}

/** DNS records that receivers ask for when an email arrives from the domain of a mailbox. */
export function DomainCheckDialog({ mailbox, onClose }: DomainCheckDialogProps) {
  const [written, setWritten] = useState('');
  const [selector, setSelector] = useState('');
  const query = useQuery(domainQuery(mailbox.id, selector));
  const check = (): void => {
    if (written.trim() === selector) void query.refetch();
    else setSelector(written.trim());
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Domain of ${mailbox.address}`}
      description="Emails whose domain fails these checks go to the spam folder, or nowhere. DNS changes take up to an hour."
      width="lg"
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <form
        className="mb-4 flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <Field label="DKIM selector" hint="Empty: the usual ones of the provider." className="flex-1">
          <Input value={written} spellCheck={false} maxLength={63} onChange={(event) => setWritten(event.currentTarget.value)} />
        </Field>
        <Button type="submit" busy={query.isFetching}>
          Check again
        </Button>
      </form>
      <QueryView query={query}>
        {({ findings }) => (
          <ul className="flex flex-col gap-3">
            {findings.map((finding) => (
              <Finding key={finding.record} finding={finding} />
            ))}
          </ul>
        )}
      </QueryView>
    </Dialog>
  );
}

const LOOKS = {
  pass: { tone: 'accent', label: 'Passed' },
  fail: { tone: 'danger', label: 'Failed' },
  unknown: { tone: 'neutral', label: 'No answer' },
} as const;

function Finding({ finding: { record, name, status, found, message, copy } }: { readonly finding: DomainFinding }) {
  const { tone, label } = LOOKS[status];
  return (
    <li className="rounded-lg border border-line px-3 py-2">
      <p className="flex items-center gap-2 text-sm font-medium">
        {record} <Badge tone={tone}>{label}</Badge>
      </p>
      <p className="text-sm text-ink-soft">{message}</p>
      <p className="text-xs break-all text-ink-faint">
        {name}
        {found.length === 0 ? '' : `: ${found.join(' · ')}`}
      </p>
      {copy === null ? null : (
        <div className="mt-2 flex items-start gap-2 rounded-md bg-sunken px-2 py-1.5">
          <code className="min-w-0 flex-1 font-mono text-xs break-all">
            {copy.name} {copy.type} {copy.value}
          </code>
          <CopyButton text={copy.value} label={`Copy ${record} record`} />
        </div>
      )}
    </li>
  );
}
