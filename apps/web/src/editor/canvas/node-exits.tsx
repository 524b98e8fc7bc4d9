import { Handle, Position } from '@xyflow/react';
import { cn } from '../../ui/cn.ts';
import { useEditor } from '../document/editor-context.ts';
import type { ExitModel, NodeModel } from '../document/node-model.ts';
import { useIsDropTarget } from './use-is-drop-target.ts';

/** The exits of a step as ports. A single exit shows no name; several exits are shown side by side with their names. */
export function NodeExits({ model }: { readonly model: NodeModel }) {
  if (model.exits.length === 0) return null;
  const named = model.exits.length > 1;
  return (
    <div className={cn('relative flex justify-center', named ? 'flow-exits mt-1 gap-1' : 'h-0')}>
      {model.exits.map((exit) => (
        // The port is below the name, because an open port would cover it.
        <div
          key={exit.name}
          className={cn(
            'relative min-w-0',
            named &&
              'flex-1 pb-2.5 before:absolute before:bottom-0 before:left-1/2 before:h-2.5 before:w-0.5 before:-translate-x-1/2 before:bg-family-line',
          )}
        >
          {named ? (
            <span
              title={exit.label}
              className={cn(
                'block truncate rounded-md border border-family-line bg-family-soft px-1.5 py-0.5 text-center text-2xs font-semibold text-family',
                exit.to === null && !exit.optional && 'border-dashed',
              )}
            >
              {exit.label}
            </span>
          ) : null}
          <ExitPort model={model} exit={exit} />
        </div>
      ))}
    </div>
  );
}

/** Drag a port to connect it. Click an open port to add the next step. */
function ExitPort({ model, exit }: { readonly model: NodeModel; readonly exit: ExitModel }) {
  const { picker, readOnly } = useEditor();
  const open = exit.to === null;
  const taking = useIsDropTarget(model.id, exit.name);
  return (
    <Handle
      id={exit.name}
      type="source"
      position={Position.Bottom}
      isConnectableEnd={false}
      // React Flow requires handles to be divs.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      className={cn('flow-port', open && 'flow-port-open', taking && 'flow-port-taking')}
      isConnectable={!readOnly}
      {...(readOnly
        ? {}
        : { title: open ? `Add a step after “${exit.label}”, or drag to connect` : `Drag to connect “${exit.label}” to another step` })}
      aria-label={`${exit.label} of ${model.label ?? model.sentence}`}
      onClick={(event) => {
        if (open && !readOnly)
          picker.set({ at: { x: event.clientX, y: event.clientY }, target: { type: 'exit', from: model.id, exit: exit.name } });
      }}
    />
  );
}
