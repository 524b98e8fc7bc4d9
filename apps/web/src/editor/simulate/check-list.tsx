import {
  type Check,
  type CheckResult,
  differenceText,
  type Ir,
  nodeSubject,
  recordCheck,
  removeCheck,
  saveCheck,
} from '@touchline/sequence';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useDocument, useEditor } from '../document/editor-context.ts';

interface CheckListProps {
  /** Null when the draft does not compile. */
  readonly results: readonly CheckResult[] | null;
  readonly ir: Ir | null;
}

/** Saved checks, and whether the draft still gives their results. */
export function CheckList({ results, ir }: CheckListProps) {
  const editor = useEditor();
  const document = useDocument();
  return (
    <>
      {results === null ? <p className="text-sm text-ink-soft">Checks run again after you fix the draft’s errors.</p> : null}
      <ul aria-label="Saved checks" className="flex flex-col gap-2">
        {results?.map(({ check, differences }) => {
          const [first] = differences;
          const Mark = first ? CircleAlert : CircleCheck;
          return (
            <li key={check.id} className="grid grid-cols-[1rem_1fr_auto] items-start gap-2 text-sm">
              <Mark
                aria-label={first ? 'Changed' : 'Unchanged'}
                className={first ? 'mt-0.5 size-4 text-danger-text' : 'mt-0.5 size-4 text-accent-text'}
              />
              <span className="min-w-0">
                <span className="block font-medium break-words">{check.name}</span>
                {first ? (
                  <span className="block text-xs text-ink-soft">
                    {differenceText(first, (id) => nodeSubject(document, id))}
                    {differences.length > 1 ? `, and ${differences.length - 1} more` : ''}
                  </span>
                ) : null}
              </span>
              <span className="flex">
                {first && ir ? <Accept ir={ir} check={check} /> : null}
                <IconButton
                  size="icon-sm"
                  label={`Remove check ${check.name}`}
                  icon={<X />}
                  onClick={() => editor.document.edit((before) => removeCheck(before, check.id))}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Whether a failed check blocks publishing. */
export function ChecksRequired() {
  const editor = useEditor();
  const document = useDocument();
  if ((document.checks ?? []).length === 0) return null;
  return (
    <Switch
      label="Block publishing if a check fails"
      checked={document.checksRequired === true}
      onChange={(checksRequired) => editor.document.edit((before) => ({ ...before, checksRequired }))}
    />
  );
}

/** Accepts the current result as the expected one. */
function Accept({ ir, check }: { readonly ir: Ir; readonly check: Check }) {
  const { document } = useEditor();
  return (
    <Button size="sm" onClick={() => document.edit((before) => saveCheck(before, recordCheck(ir, check)))}>
      Accept
    </Button>
  );
}
