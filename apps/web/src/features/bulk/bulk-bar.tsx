import { Ellipsis, PenLine, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { BulkActionRequest } from '../../api/types.ts';
import { MayButton } from '../account/may-button.tsx';
import { cn } from '../../ui/cn.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { type BulkAction, bulkActions } from './bulk-actions.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { RewriteManyDialog } from './rewrite-many/rewrite-many-dialog.tsx';

interface BulkBarProps {
  readonly sequenceId: string;
  readonly filter: NonNullable<BulkActionRequest['filter']>;
  readonly who: string;
  readonly onClear: () => void;
  readonly disabled?: boolean;
  /** Actions that do not apply here. */
  readonly except?: readonly BulkAction['type'][];
  /** Next to the number: a button to select more. */
  readonly children?: ReactNode;
  readonly className?: string;
}

/** Actions on the selected leads. */
export function BulkBar({ sequenceId, filter, who, onClear, except = [], disabled = false, children, className }: BulkBarProps) {
  // A copy from when the dialog opened: the job itself empties the selection.
  const [asked, setAsked] = useState<{
    readonly action: BulkAction | 'rewrite';
    readonly filter: BulkBarProps['filter'];
    readonly who: string;
  } | null>(null);
  const ask = (action: BulkAction | 'rewrite') => setAsked({ action, filter, who });
  const done = (begun: boolean) => {
    setAsked(null);
    if (begun) onClear();
  };
  const offered = bulkActions.filter(({ type }) => !except.includes(type));
  return (
    <div role="toolbar" aria-label="Selected leads" className={cn('flex flex-wrap items-center gap-x-3 gap-y-2 bg-accent-soft', className)}>
      <p className="text-sm font-medium text-accent-text" aria-live="polite">
        {who} selected
      </p>
      {children}
      <div className="ml-auto flex flex-wrap items-center gap-1.5">
        {offered
          .filter(({ rare }) => !rare)
          .map((each) => (
            <MayButton
              permission="leads.bulk"
              key={each.type}
              size="sm"
              icon={<each.Icon aria-hidden />}
              disabled={disabled}
              onClick={() => ask(each)}
            >
              {each.label}
            </MayButton>
          ))}
        <Menu
          trigger={
            <MayButton permission="leads.bulk" size="sm" disabled={disabled} icon={<Ellipsis aria-hidden />}>
              More
            </MayButton>
          }
        >
          {offered
            .filter(({ rare }) => rare)
            .map((each) => (
              <MenuItem key={each.type} icon={<each.Icon aria-hidden />} onClick={() => ask(each)}>
                {each.label}…
              </MenuItem>
            ))}
          <MenuItem icon={<PenLine aria-hidden />} onClick={() => ask('rewrite')}>
            Rewrite the next message…
          </MenuItem>
        </Menu>
        <IconButton label="Clear selection" icon={<X />} size="icon-sm" onClick={onClear} />
      </div>
      {asked === null ? null : asked.action === 'rewrite' ? (
        <RewriteManyDialog sequenceId={sequenceId} filter={asked.filter} who={asked.who} onClose={done} />
      ) : (
        <BulkDialog sequenceId={sequenceId} action={asked.action} filter={asked.filter} who={asked.who} onClose={done} />
      )}
    </div>
  );
}
