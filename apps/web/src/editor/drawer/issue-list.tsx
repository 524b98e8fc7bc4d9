import { findNode, type Issue, issueText, nodeSubject, stepDefinition } from '@touchline/sequence';
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { FixButtons } from './fix-buttons.tsx';
import { useDocument, useEditor } from '../document/editor-context.ts';
import { errorsFirst } from '../document/errors-first.ts';
import { textFormat } from '../../lib/format/text-format.ts';

/** Issues of the draft, errors first. A click selects the step. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const editor = useEditor();
  const document = useDocument();
  const { goTo } = useCommands();
  if (issues.length === 0) {
    return (
      <EmptyState className="py-8" icon={<CircleCheck aria-hidden />} title="Ready to publish">
        All exits are connected and all messages have content.
      </EmptyState>
    );
  }
  const name = (id: string) => nodeSubject(document, id, textFormat);
  return (
    <ul aria-label="Issues" className="divide-y">
      {errorsFirst(issues).map((issue) => {
        const { message, fix } = issueText(issue, name);
        const node = issue.nodeId === null ? undefined : findNode(document, issue.nodeId);
        const Mark = issue.severity === 'error' ? CircleAlert : TriangleAlert;
        return (
          <li
            key={`${issue.nodeId} ${issue.code} ${issue.exit ?? ''} ${issue.path ?? ''}`}
            className="flex items-center gap-3 pr-3 hover:bg-fill/70 max-md:flex-col max-md:items-start max-md:gap-0 max-md:pb-2 max-md:[&>span]:pl-11"
          >
            <button
              type="button"
              onClick={() => {
                editor.panel.set('edit');
                if (node) goTo(node.id);
                else editor.select([]);
              }}
              className="grid min-w-0 flex-1 grid-cols-[1rem_1fr] items-baseline gap-3 px-4 py-2 text-left text-sm -outline-offset-2"
            >
              <Mark
                aria-label={issue.severity === 'error' ? 'Error' : 'Warning'}
                className={issue.severity === 'error' ? 'size-4 self-center text-danger-text' : 'size-4 self-center text-warn-text'}
              />
              {/* The name is inline: its own column took space that messages need. */}
              <span className="min-w-0">
                <span className="inline-block max-w-52 truncate align-bottom font-medium">
                  {node ? (node.label ?? stepDefinition(node.kind)?.title ?? node.kind) : 'The sequence'}
                </span>
                <span aria-hidden className="text-ink-faint">
                  {' · '}
                </span>
                {message} <span className="text-ink-soft">{fix}</span>
              </span>
            </button>
            <FixButtons issue={issue} />
          </li>
        );
      })}
    </ul>
  );
}
