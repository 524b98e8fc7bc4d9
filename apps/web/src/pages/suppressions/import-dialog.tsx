import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useAddSuppressions } from '../../api/suppressions.ts';
import { pickFile } from '../../lib/files/pick-file.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { reasonWords } from '../../copy/suppression.ts';
import { ReasonField, reasonOf } from '../../ui/fields/reason-field.tsx';
import { readAddresses } from './read-addresses.ts';
import { formatNumber } from '../../lib/format/number.ts';

type Rows = ReturnType<typeof readAddresses>;

interface Outcome {
  readonly added: number;
  readonly known: number;
  readonly refused: readonly { readonly row: number; readonly errors: readonly { readonly message: string }[] }[];
}

/** Rows per request, the server's limit. */
const LOT = 1_000;
/** Refused rows shown. The rest are counted. */
const SHOWN = 20;

const REASONS = ['do-not-contact', 'unsubscribed', 'bounced', 'complained'].map((value) => ({ value, label: reasonWords(value) }));

/** Imports suppressed addresses from other tools, after a check. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [reason, setReason] = useState('do-not-contact');
  const [why, setWhy] = useState('');
  const [checked, setChecked] = useState<{ readonly rows: Rows; readonly outcome: Outcome } | null>(null);
  const add = useAddSuppressions();
  const rows = readAddresses(text, reason);

  const send = async (all: Rows, dryRun: boolean): Promise<Outcome> => {
    let sum: Outcome = { added: 0, known: 0, refused: [] };
    for (let from = 0; from < all.length; from += LOT) {
      const { added, known, refused } = await add.mutateAsync({ rows: all.slice(from, from + LOT), dryRun, ...reasonOf(why) });
      sum = {
        added: sum.added + added,
        known: sum.known + known,
        refused: [...sum.refused, ...refused.map((one) => ({ ...one, row: one.row + from }))],
      };
    }
    return sum;
  };
  const change = (next: string) => {
    setText(next);
    setChecked(null);
  };
  const check = async () => setChecked({ rows, outcome: await send(rows, true) });
  const confirm = async () => {
    if (checked === null) return;
    const { added } = await send(checked.rows, false);
    toast.success(`${formatNumber(added)} ${added === 1 ? 'address is' : 'addresses are'} now suppressed.`);
    onClose();
  };
  const n = checked?.outcome.added ?? 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Suppress addresses"
      description="Sequences stop sending to these addresses, and queued messages to them are canceled. Leads with such an address lose their consent to the channel."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {checked === null ? (
            <Button tone="primary" busy={add.isPending} disabled={rows.length === 0} onClick={() => void check().catch(() => undefined)}>
              {rows.length === 0 ? 'Check' : `Check ${formatNumber(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}`}
            </Button>
          ) : (
            <Button tone="primary" busy={add.isPending} disabled={n === 0} onClick={() => void confirm().catch(() => undefined)}>
              {n === 0 ? 'Nothing to add' : `Suppress ${formatNumber(n)} ${n === 1 ? 'address' : 'addresses'}`}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field
          label="Addresses"
          hint="One email address or phone number per line, or a CSV file with the columns address, channel and reason."
          aside={
            <Button
              size="sm"
              tone="quiet"
              icon={<FileUp aria-hidden />}
              onClick={() => void pickFile('.csv,.tsv,.txt,text/csv').then(async (file) => (file ? change(await file.text()) : undefined))}
            >
              Choose file
            </Button>
          }
        >
          <Textarea rows={6} value={text} onChange={(event) => change(event.currentTarget.value)} />
        </Field>
        <Field label="Reason for rows without one">
          <Select
            value={reason}
            options={REASONS}
            onChange={(value) => {
              setReason(value);
              setChecked(null);
            }}
          />
        </Field>
        <ReasonField value={why} onChange={setWhy} />
        {checked ? <Preview rows={checked.rows} outcome={checked.outcome} /> : null}
      </div>
    </Dialog>
  );
}

function Preview({ rows, outcome: { added, known, refused } }: { readonly rows: Rows; readonly outcome: Outcome }) {
  return (
    <output className="flex flex-col gap-2 text-sm">
      <Callout tone={refused.length > 0 ? 'warning' : 'info'}>
        {[`${formatNumber(added)} new`, `${formatNumber(known)} already suppressed`, `${formatNumber(refused.length)} refused`].join(' · ')}
      </Callout>
      {refused.length > 0 ? (
        <ul className="flex flex-col gap-1 text-xs text-ink-soft">
          {refused.slice(0, SHOWN).map(({ row, errors }) => (
            <li key={row} className="break-words">
              <span className="font-medium text-ink">{String(rows[row]?.['address'] ?? '') || `Row ${row + 1}`}</span>:{' '}
              {errors.map(({ message }) => message).join(' ')}
            </li>
          ))}
          {refused.length > SHOWN ? <li>and {formatNumber(refused.length - SHOWN)} more</li> : null}
        </ul>
      ) : null}
    </output>
  );
}
