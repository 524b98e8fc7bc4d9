import { type Issue, issueText, nodeName, nodeSubject } from '@touchline/sequence';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { cn } from '../../ui/cn.ts';
import { useDocument } from '../document/editor-context.ts';
import { shortList } from '../document/errors-first.ts';
import { count } from '../../lib/format/number.ts';

/** Warnings listed at most; readers skip longer lists. All errors are listed. */
const SHOWN = 12;

/** Errors that block publishing, and warnings. */
export function PublishChecks({ issues }: { readonly issues: readonly Issue[] }) {
  const document = useDocument();
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const shown = shortList(issues, SHOWN);
  if (issues.length === 0) {
    return (
      <p className="flex items-center gap-2 text-sm">
        <CircleCheck className="size-4 text-accent-text" aria-hidden /> All checks passed.
      </p>
    );
  }
  return (
    <section aria-label="Issues">
      <h3 className="mb-1.5 text-sm font-medium">{errors > 0 ? `${count(errors, 'error')} to fix first` : 'Warnings'}</h3>
      <ul className="flex flex-col gap-1.5">
        {shown.map((issue) => {
          const error = issue.severity === 'error';
          const Mark = error ? CircleAlert : TriangleAlert;
          return (
            <li key={`${issue.nodeId} ${issue.code} ${issue.exit ?? ''} ${issue.path ?? ''}`} className="flex gap-2 text-sm">
              <Mark className={cn('mt-0.5 size-4 shrink-0', error ? 'text-danger-text' : 'text-warn-text')} aria-hidden />
              <span>
                {issue.nodeId ? <span className="font-medium">{nodeName(document, issue.nodeId)} · </span> : null}
                {issueText(issue, (id) => nodeSubject(document, id)).message}
              </span>
            </li>
          );
        })}
        {issues.length > shown.length ? (
          <li className="text-sm text-ink-soft">and {count(issues.length - shown.length, 'more warning')}</li>
        ) : null}
      </ul>
    </section>
  );
}
