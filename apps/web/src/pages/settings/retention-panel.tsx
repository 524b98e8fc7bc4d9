import { useState } from 'react';
import { toast } from 'sonner';
import { useSaveWorkspaceSettings, type WorkspaceSettings } from '../../api/workspace.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Select } from '../../ui/select.tsx';

interface RetentionPanelProps {
  readonly settings: WorkspaceSettings;
  readonly disabled: boolean;
}

type Kind = 'historyMonths' | 'messageMonths';

const KINDS: readonly { readonly kind: Kind; readonly label: string; readonly hint: string; readonly lost: string }[] = [
  {
    kind: 'historyMonths',
    label: 'History',
    hint: 'Entries in the history of leads and events such as opens and clicks. Figures of sequences stay.',
    lost: 'History entries and events that are older are deleted',
  },
  {
    kind: 'messageMonths',
    label: 'Texts of messages',
    hint: 'Subject, recipient and status stay.',
    lost: 'Texts of messages that are older are deleted',
  },
];

const FOREVER = '0';
const MONTHS = [3, 6, 12, 24, 36, 60, 120];

/** How long the workspace keeps data. A shorter time deletes data, so it asks first. */
export function RetentionPanel({ settings, disabled }: RetentionPanelProps) {
  const [asked, setAsked] = useState<{ readonly kind: Kind; readonly months: number } | null>(null);
  const save = useSaveWorkspaceSettings();
  const put = (kind: Kind, months: number | null) =>
    save.mutate(
      { ...settings, [kind]: months },
      {
        onSuccess: () => {
          setAsked(null);
          toast.success('Settings saved.');
        },
      },
    );
  const choose = (kind: Kind, months: number | null) => {
    const now = settings[kind];
    if (months !== null && (now === null || months < now)) setAsked({ kind, months });
    else put(kind, months);
  };
  return (
    <Panel title="Retention" description="Data that is older is deleted, a few thousand rows at a time.">
      {KINDS.map(({ kind, label, hint }) => (
        <Field key={kind} label={label} hint={hint}>
          <Select
            disabled={disabled}
            className="max-w-xs"
            value={String(settings[kind] ?? FOREVER)}
            options={[{ value: FOREVER, label: 'Keep without end' }, ...choicesWith(settings[kind]).map(option)]}
            onChange={(value) => choose(kind, value === FOREVER ? null : Number(value))}
          />
        </Field>
      ))}
      <ConfirmDialog
        danger
        open={asked !== null}
        onOpenChange={(open) => (open ? null : setAsked(null))}
        title={`Keep ${asked?.months ?? 0} months?`}
        confirm="Delete older data"
        busy={save.isPending}
        onConfirm={() => (asked === null ? null : put(asked.kind, asked.months))}
      >
        {KINDS.find(({ kind }) => kind === asked?.kind)?.lost ?? ''}, starting within minutes. Deleted data cannot be restored.
      </ConfirmDialog>
    </Panel>
  );
}

const option = (months: number) => ({ value: String(months), label: `${months} months` });

/** A program may have set another number. */
const choicesWith = (months: number | null): number[] =>
  [...new Set([...MONTHS, ...(months === null ? [] : [months])])].toSorted((a, b) => a - b);
