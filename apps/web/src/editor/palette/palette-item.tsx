import type { StepDefinition } from '@touchline/sequence';
import { CircleHelp } from 'lucide-react';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { STEP_DRAG } from '../canvas/use-dropping.ts';
import { nodeView } from '../steps/registry.ts';

export function PaletteItem({ definition }: { readonly definition: StepDefinition }) {
  const { add } = useCommands();
  const Icon = nodeView(definition.kind)?.icon ?? CircleHelp;
  return (
    <Tooltip side="right" text={definition.explanation}>
      <button
        type="button"
        draggable
        aria-label={`Add ${definition.title}`}
        onClick={() => add(definition.kind)}
        onDragStart={(event) => {
          event.dataTransfer.setData(STEP_DRAG, definition.kind);
          event.dataTransfer.effectAllowed = 'copy';
        }}
        className="flex w-full cursor-grab items-center gap-2.5 rounded-lg border border-transparent px-1.5 py-0.5 text-left hover:border-line hover:bg-raised hover:shadow-xs active:cursor-grabbing"
      >
        <span
          aria-hidden
          className="flex size-6.5 shrink-0 items-center justify-center rounded-lg bg-family-soft text-family [&_svg]:size-4"
        >
          <Icon />
        </span>
        <span className="text-sm font-medium">{definition.title}</span>
      </button>
    </Tooltip>
  );
}
