import { heldText, lengthInDays, nodeName, retime, type SequenceDocument, squeezeText, touchDays } from '@touchline/sequence';
import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { cn } from '../../ui/cn.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { NumberInput } from '../../ui/number-input.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { count } from '../../lib/format/number.ts';
import { useDocument, useEditor } from '../document/editor-context.ts';
import { textFormat } from '../../lib/format/text-format.ts';

const USUAL = [7, 14, 21].map((days) => ({ value: String(days), label: `${days} days` }));

const NOT_POSSIBLE = {
  'no-touches': 'The sequence has no touches yet, so it has no length.',
  'no-days': 'All touches are on the same day. Add a wait between them first.',
};

/** Changes the length of the cadence in days, with a preview of each touch. */
export function LengthDialog({ onClose }: { readonly onClose: () => void }) {
  const { document: store } = useEditor();
  const document = useDocument();
  const present = useMemo(() => lengthInDays(document), [document]);
  const [days, setDays] = useState(present.ok ? present.days : 14);
  const retimed = useMemo(() => retime(document, days), [document, days]);
  const changed = retimed.ok && retimed.steps.length > 0;
  const apply = () => {
    if (!retimed.ok) return;
    store.edit(() => retimed.document);
    toast.success(`The last touch is now ${count(retimed.after, 'day')} after enrollment.`, {
      action: { label: 'Undo', onClick: store.undo },
    });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="lg"
      title="Change length"
      description={
        present.ok
          ? `The last touch is now ${count(present.days, 'day')} after enrollment. Send times, order and limits stay the same.`
          : undefined
      }
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={!changed} onClick={apply}>
            Change length
          </Button>
        </>
      }
    >
      {present.ok ? (
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap items-end gap-2">
            <Field label="New length (days)" className="w-32">
              <NumberInput min={1} max={1_000} value={days} onChange={setDays} />
            </Field>
            <Segmented label="Common lengths" value={String(days)} options={USUAL} onChange={(usual) => setDays(Number(usual))} />
          </div>
          {retimed.ok && retimed.held.length > 0 ? (
            <Callout tone="warning">
              It takes {count(retimed.after, 'day')}, since {heldText(retimed.held)}.
            </Callout>
          ) : null}
          {retimed.ok ? <Touches before={document} after={retimed.document} /> : null}
        </div>
      ) : (
        <Callout>{NOT_POSSIBLE[present.reason]}</Callout>
      )}
    </Dialog>
  );
}

function Touches({ before, after }: { readonly before: SequenceDocument; readonly after: SequenceDocument }) {
  const touches = useMemo(() => touchDays(before, after), [before, after]);
  return (
    <table className="w-full text-sm">
      <caption className="pb-1.5 text-left text-xs text-ink-soft">For a lead who enrolls at 09:00, ignoring the send window</caption>
      <thead>
        <tr className="border-b text-left text-xs text-ink-soft *:py-1.5 *:pr-3 *:font-medium">
          <th scope="col">Touch</th>
          <th scope="col">Now</th>
          <th scope="col">New</th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {touches.map(({ id, before: was, after: is, squeezed }) => (
          <tr key={id} className="align-top *:py-1.5 *:pr-3">
            <th scope="row" className="text-left font-normal">
              {nodeName(before, id, textFormat)}
              {squeezed.map((squeeze) => (
                <span key={squeeze} className="flex items-start gap-1.5 text-xs text-warn-text">
                  <TriangleAlert className="mt-0.5 size-3 shrink-0" aria-hidden />
                  <span className="first-letter:uppercase">{squeezeText(squeeze)}</span>
                </span>
              ))}
            </th>
            <td className="whitespace-nowrap text-ink-soft tabular">
              Day {was.day}, {was.time}
            </td>
            <td className={cn('whitespace-nowrap tabular', was.day !== is.day || was.time !== is.time ? 'font-medium' : 'text-ink-soft')}>
              Day {is.day}, {is.time}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
