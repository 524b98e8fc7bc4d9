import { CircleCheck, FlaskConical, GraduationCap, ListChecks, Scale, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { cn } from '../../ui/cn.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useIssues } from '../document/editor-context.ts';
import { ChecksDrawer, useCheckResults } from './checks-drawer.tsx';
import { CoachList } from './coach-list.tsx';
import { IssueList } from './issue-list.tsx';

type Open = 'issues' | 'coach' | 'checks' | null;

/** The drawer below the canvas: issues, coach and saved checks. */
export function Drawer({ onAnalyze }: { readonly onAnalyze: () => void }) {
  const [open, setOpen] = useState<Open>(null);
  const issues = useIssues();
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const warnings = issues.length - errors;
  const checks = useCheckResults();
  const failed = checks?.filter(({ differences }) => differences.length > 0).length ?? 0;
  const toggle = (which: Open) => () => setOpen(open === which ? null : which);
  return (
    <section aria-label="Issues and advice" className="shrink-0 border-t bg-surface">
      <div className="flex h-9 items-center gap-1 px-2 max-md:px-1">
        <DrawerButton open={open === 'issues'} onClick={toggle('issues')}>
          {issues.length === 0 ? (
            <CircleCheck className="size-4 text-accent-text" aria-hidden />
          ) : (
            <ListChecks className="size-4" aria-hidden />
          )}
          {issues.length === 0 ? 'No issues' : 'Issues'}
          <Count count={errors} word="to fix" className="bg-danger-soft text-danger-text" />
          <Count count={warnings} word="to review" className="bg-warn-soft text-warn-text" />
        </DrawerButton>
        <DrawerButton open={open === 'coach'} onClick={toggle('coach')}>
          <GraduationCap className="size-4" aria-hidden /> Coach
        </DrawerButton>
        <DrawerButton open={open === 'checks'} onClick={toggle('checks')}>
          <FlaskConical className="size-4" aria-hidden /> Checks
          <Count count={failed} word="changed" className="bg-danger-soft text-danger-text" />
        </DrawerButton>
        {open === 'coach' ? (
          <Button
            size="sm"
            tone="quiet"
            className="min-w-0 shrink max-md:px-1.5"
            icon={<Scale aria-hidden />}
            onClick={onAnalyze}
            aria-label="Compare with a proven cadence"
          >
            <span className="truncate max-md:hidden">Compare with a proven cadence</span>
          </Button>
        ) : null}
        {open ? <IconButton size="icon-sm" className="ml-auto" label="Close the list" icon={<X />} onClick={() => setOpen(null)} /> : null}
      </div>
      {open ? (
        <div id="drawer" className="max-h-56 overflow-y-auto border-t">
          {open === 'issues' ? <IssueList issues={issues} /> : open === 'coach' ? <CoachList /> : <ChecksDrawer results={checks} />}
        </div>
      ) : null}
    </section>
  );
}

function DrawerButton({ open, onClick, children }: { readonly open: boolean; readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      aria-expanded={open}
      {...(open ? { 'aria-controls': 'drawer' } : {})}
      onClick={onClick}
      className={cn(
        'flex h-7 shrink-0 items-center gap-1.5 rounded-md px-2 text-sm font-medium whitespace-nowrap text-ink-soft hover:bg-fill hover:text-ink',
        open && 'bg-fill text-ink',
      )}
    >
      {children}
    </button>
  );
}

function Count({ count, word, className }: { readonly count: number; readonly word: string; readonly className: string }) {
  if (count === 0) return null;
  return (
    <span className={cn('rounded-full px-1.5 text-2xs font-semibold tabular', className)}>
      {count}
      <span className="sr-only"> {word}</span>
    </span>
  );
}
