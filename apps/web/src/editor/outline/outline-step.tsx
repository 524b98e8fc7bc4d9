import { CircleHelp, Plus } from 'lucide-react';
import { cn } from '../../ui/cn.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { defaultTarget } from '../commands/add-step.ts';
import type { NodeModel } from '../document/node-model.ts';
import { useNodeAppearance } from '../document/use-node-appearance.ts';
import { Marks } from '../canvas/node-card.tsx';
import { LiveChips } from '../live/live-chips.tsx';
import { nodeView } from '../steps/registry.ts';
import { ExpectedChips } from '../simulate/many/expected-chips.tsx';
import { useEditor, useIsJustAdded, useSelection } from '../document/editor-context.ts';
import { CommentMark } from '../collaboration/comment-mark.tsx';

/** A step of the outline. Keyboard focus selects it, as on the canvas. */
export function OutlineStep({ model }: { readonly model: NodeModel }) {
  const editor = useEditor();
  const selected = useSelection().includes(model.id);
  const { live, expected } = useNodeAppearance();
  const justAdded = useIsJustAdded(model.id);
  const Icon = nodeView(model.kind)?.icon ?? CircleHelp;
  return (
    <div className={cn('group/row relative rounded-lg border bg-raised', selected ? 'border-accent ring-1 ring-accent' : 'border-line')}>
      <CommentMark node={model.id} />
      <div className="flex items-center">
        <button
          type="button"
          data-outline-step={model.id}
          aria-pressed={selected}
          onFocus={(event) => {
            // Keyboard focus selects the step, unless the selection is being extended. A mouse click decides that by its modifier keys.
            const known = editor.selection.get().includes(model.id);
            if (event.currentTarget.matches(':focus-visible') && !known) editor.select([model.id]);
          }}
          onClick={({ metaKey, ctrlKey, shiftKey }) => {
            const chosen = editor.selection.get();
            if (!metaKey && !ctrlKey && !shiftKey) editor.select([model.id]);
            else editor.select(selected ? chosen.filter((id) => id !== model.id) : [...chosen, model.id]);
          }}
          className="flex min-w-0 flex-1 items-center gap-3 px-3 py-2 text-left -outline-offset-2"
        >
          <span
            aria-hidden
            className="flex size-7 shrink-0 items-center justify-center rounded-lg bg-family-soft text-family [&_svg]:size-4"
          >
            <Icon />
          </span>
          <span className={cn('min-w-0 flex-1', model.disabled && 'text-ink-faint')}>
            <span className="block eyebrow text-family">{model.label ?? model.title}</span>
            <span className="block truncate text-sm">{model.sentence}</span>
          </span>
          {justAdded ? null : <Marks model={model} />}
        </button>
        {model.exits.length > 0 && !editor.readOnly ? (
          <IconButton
            size="icon-sm"
            className="mr-2"
            label={`Add after ${model.label ?? model.sentence}`}
            icon={<Plus />}
            onClick={(event) => {
              const { left, bottom } = event.currentTarget.getBoundingClientRect();
              const target = defaultTarget(editor.document.get(), model.id);
              if (target) editor.picker.set({ at: { x: left, y: bottom }, target });
            }}
          />
        ) : null}
      </div>
      {expected ? <ExpectedChips id={model.id} /> : live ? <LiveChips id={model.id} ends={model.exits.length === 0} /> : null}
    </div>
  );
}
