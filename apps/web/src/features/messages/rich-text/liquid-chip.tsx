import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { Braces } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { cn } from '../../../ui/cn.ts';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { writeMergeField } from '@touchline/sequence';
import { mergeChipOf } from './liquid-piece.ts';

/** A merge field by its title. A click shows its fallback. */
export function LiquidChip({ node, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const raw = String(node.attrs['raw']);
  const chip = mergeChipOf(raw);
  const name = chip === null ? raw : chip.fallback ? `${chip.title}, or “${chip.fallback}”` : chip.title;
  return (
    <NodeViewWrapper as="span">
      <Popover
        align="start"
        title={chip?.title ?? 'Liquid'}
        trigger={
          <button
            type="button"
            data-chip
            tabIndex={-1}
            aria-label={name}
            title={name}
            className={cn(
              'inline-flex max-w-full items-center gap-1 rounded-sm bg-accent-soft px-1 align-baseline text-xs leading-4.5 font-medium text-accent-text',
              chip === null && 'font-mono text-2xs',
              selected && 'ring-2 ring-accent',
            )}
          >
            <Braces aria-hidden className="size-3 shrink-0" />
            <span className="truncate">{chip?.title ?? raw}</span>
          </button>
        }
      >
        <div className="flex flex-col gap-3">
          {chip === null ? (
            <Field label="Source" hint="Liquid between {{ }} or {% %}.">
              <Input className="font-mono" value={raw} onChange={(event) => updateAttributes({ raw: event.currentTarget.value })} />
            </Field>
          ) : (
            <Field label="Fallback" hint="Shown when the lead has no value. Leave empty to show nothing.">
              <Input
                value={chip.fallback ?? ''}
                onChange={(event) => updateAttributes({ raw: writeMergeField(chip.path, event.currentTarget.value || null) })}
              />
            </Field>
          )}
          <Button size="sm" tone="danger-quiet" className="self-start" onClick={deleteNode}>
            Remove
          </Button>
        </div>
      </Popover>
    </NodeViewWrapper>
  );
}
