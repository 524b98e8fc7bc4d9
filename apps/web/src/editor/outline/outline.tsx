import { nodeName } from '@touchline/sequence';
import { CornerDownRight, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { createNodeModels, type NodeModels } from '../document/node-model.ts';
import type { AddTarget } from '../document/editor.ts';
import { useDocument, useEditor, useIssues } from '../document/editor-context.ts';
import { CommentCountsContext, useCommentCounts } from '../collaboration/comments-context.ts';
import { OutlineNotes } from './outline-notes.tsx';
import { outlineOf, type OutlineItem, type OutlinePath } from './outline-of.ts';
import { OutlineStep } from './outline-step.tsx';
import { textFormat } from '../../lib/format/text-format.ts';

/** The sequence as a list, with the same steps, inspector and shortcuts as the canvas, for screen readers and phones. */
export function Outline() {
  const document = useDocument();
  const issues = useIssues();
  const [modelsOf] = useState(createNodeModels);
  const models = useMemo(() => modelsOf(document, issues), [modelsOf, document, issues]);
  const items = useMemo(() => outlineOf(document), [document]);
  return (
    <section aria-label="Outline" className="h-full overflow-y-auto">
      <CommentCountsContext value={useCommentCounts()}>
        <div className="mx-auto max-w-3xl px-6 py-6 max-md:px-3">
          <Items items={items} models={models} />
          <OutlineNotes />
        </div>
      </CommentCountsContext>
    </section>
  );
}

interface ItemsProps {
  readonly items: readonly OutlineItem[];
  readonly models: NodeModels;
  readonly label?: string;
}

function Items({ items, models, label }: ItemsProps) {
  return (
    <ol {...(label ? { 'aria-label': label } : {})} className="flex flex-col gap-1">
      {items.map((item) => {
        const model = models.get(item.id);
        if (model === undefined) return null;
        return (
          <li key={item.id} data-family={model.family} className="flex flex-col gap-1">
            <OutlineStep model={model} />
            {item.paths.map((path) => (
              <Path key={path.exit} from={item.id} path={path} models={models} />
            ))}
            {item.goesTo ? <GoesTo id={item.goesTo} /> : null}
            {item.openExit ? <AddHere target={{ type: 'exit', from: item.id, exit: item.openExit }} /> : null}
          </li>
        );
      })}
    </ol>
  );
}

function Path({ from, path, models }: { readonly from: string; readonly path: OutlinePath; readonly models: NodeModels }) {
  const document = useDocument();
  // A group, not a landmark: a sequence has a “Yes” for each If step.
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="group" aria-label={`${path.label} of ${nodeName(document, from)}`} className="ml-4 border-l-2 border-family-line py-1 pl-4">
      <p className="mb-1 w-fit rounded-full bg-family-soft px-2 py-0.5 text-2xs font-semibold text-family">{path.label}</p>
      {path.items.length > 0 ? <Items items={path.items} models={models} label={path.label} /> : null}
      {path.goesTo ? <GoesTo id={path.goesTo} /> : null}
      {path.open ? <AddHere target={{ type: 'exit', from, exit: path.exit }} /> : null}
    </div>
  );
}

function GoesTo({ id }: { readonly id: string }) {
  const document = useDocument();
  const { goTo } = useCommands();
  return (
    <button
      type="button"
      onClick={() => goTo(id)}
      className="ml-2 flex items-center gap-1.5 rounded-md px-2 py-1 text-left text-xs text-ink-soft hover:bg-fill hover:text-ink"
    >
      <CornerDownRight className="size-3.5 shrink-0" aria-hidden />
      <span>
        continues at <span className="font-medium">{nodeName(document, id, textFormat)}</span>
      </span>
    </button>
  );
}

function AddHere({ target }: { readonly target: AddTarget }) {
  const { picker, readOnly } = useEditor();
  if (readOnly) return null;
  return (
    <Button
      size="sm"
      tone="quiet"
      className="ml-2 self-start border border-dashed border-line-strong"
      icon={<Plus aria-hidden />}
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        picker.set({ at: { x: left, y: bottom }, target });
      }}
    >
      Add a step here
    </Button>
  );
}
