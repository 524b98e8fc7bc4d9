import { Panel } from '@xyflow/react';
import { CirclePlus, LayoutDashboard, Maximize, Minus, Plus, StickyNote } from 'lucide-react';
import { useCommands } from '../commands/use-commands.ts';
import { useEditor } from '../document/editor-context.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { focusNote } from '../notes/focus-note.ts';
import { ExportImageMenu } from './export-image-menu.tsx';

/** Zoom, fit and tidy, at the edge of the canvas. */
export function CanvasTools() {
  const commands = useCommands();
  const { readOnly } = useEditor();
  return (
    <Panel position="bottom-left">
      <div role="toolbar" aria-label="View" className="flex gap-0.5 rounded-lg border border-line bg-surface p-0.5 shadow-sm">
        {readOnly ? null : (
          <IconButton
            size="icon-sm"
            className="min-[70rem]:hidden"
            label="Add a step"
            keys="A"
            icon={<CirclePlus />}
            onClick={(event) => {
              const { left, top } = event.currentTarget.getBoundingClientRect();
              commands.pick({ x: left, y: top });
            }}
          />
        )}
        <IconButton size="icon-sm" label="Zoom out" keys="-" icon={<Minus />} onClick={commands.zoomOut} />
        <IconButton size="icon-sm" label="Zoom in" keys="=" icon={<Plus />} onClick={commands.zoomIn} />
        <IconButton size="icon-sm" label="Zoom to fit" keys="F" icon={<Maximize />} onClick={commands.fit} />
        {readOnly ? null : (
          <>
            <IconButton size="icon-sm" label="Tidy layout" keys="T" icon={<LayoutDashboard />} onClick={commands.tidy} />
            <IconButton size="icon-sm" label="Add a note" keys="N" icon={<StickyNote />} onClick={() => focusNote(commands.addNote())} />
          </>
        )}
        <ExportImageMenu />
      </div>
    </Panel>
  );
}
