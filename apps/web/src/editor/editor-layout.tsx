import { useCallback, useMemo, useRef, useState } from 'react';
import { elementOfStep } from './commands/step-element.ts';
import { useCanvasKeys } from './commands/use-canvas-keys.ts';
import { useCommands } from './commands/use-commands.ts';
import { AnalysisDialog } from './dialogs/analysis-dialog.tsx';
import { ConflictDialog } from './dialogs/conflict-dialog.tsx';
import { EnrollDialog } from './dialogs/enroll-dialog.tsx';
import { HistoryDialog } from './dialogs/history-dialog.tsx';
import { LengthDialog } from './dialogs/length-dialog.tsx';
import { PublishDialog } from './dialogs/publish-dialog.tsx';
import { Drawer } from './drawer/drawer.tsx';
import { EmptyCanvas } from './empty-canvas.tsx';
import { Canvas } from './canvas/canvas.tsx';
import { EXITS_ID } from './inspector/exit-fields.tsx';
import { INSPECTOR_ID } from './document/inspector-id.ts';
import { InspectorPanel } from './inspector/inspector-panel.tsx';
import { CanvasMenu } from './menu/canvas-menu.tsx';
import { Outline } from './outline/outline.tsx';
import { Palette } from './palette/palette.tsx';
import { Finder } from './picker/finder.tsx';
import { StepPicker } from './picker/step-picker.tsx';
import type { Editor } from './document/editor.ts';
import { useEditor } from './document/editor-context.ts';
import { useStore } from '../lib/store.ts';
import { TopBar, type EditorDialog } from './top-bar/top-bar.tsx';

/** The editor's layout: top bar, palette, canvas, inspector, drawer and dialogs, with its shortcuts. */
export function EditorLayout() {
  const editor = useEditor();
  const root = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<EditorDialog | null>(null);
  const view = useStore(editor.view);
  const close = () => setDialog(null);
  useKeys(editor, root, setDialog);
  return (
    <div ref={root} className="flex h-full min-w-0 flex-col">
      <TopBar onOpen={setDialog} />
      <div className="relative flex min-h-0 flex-1">
        <Palette />
        <div className="flex min-w-0 flex-1 flex-col">
          <CanvasMenu onChangeLength={() => setDialog('length')}>
            {view === 'canvas' ? (
              <Canvas>
                <EmptyCanvas />
              </Canvas>
            ) : (
              <Outline />
            )}
          </CanvasMenu>
          <Drawer onAnalyze={() => setDialog('analysis')} />
        </div>
        <InspectorPanel />
      </div>
      <StepPicker />
      <Finder
        open={dialog === 'find'}
        onOpenChange={(open) => setDialog(open ? 'find' : null)}
        onPublish={() => setDialog('publish')}
        onEnroll={() => setDialog('enroll')}
        onChangeLength={() => setDialog('length')}
      />
      {dialog === 'publish' ? <PublishDialog onClose={close} onEnroll={() => setDialog('enroll')} /> : null}
      {dialog === 'enroll' ? <EnrollDialog onClose={close} onPublish={() => setDialog('publish')} /> : null}
      {dialog === 'length' ? <LengthDialog onClose={close} /> : null}
      {dialog === 'history' ? <HistoryDialog onClose={close} /> : null}
      {dialog === 'analysis' ? <AnalysisDialog onClose={close} /> : null}
      <ConflictDialog />
    </div>
  );
}

function useKeys(editor: Editor, root: React.RefObject<HTMLElement | null>, open: (dialog: EditorDialog) => void): void {
  const commands = useCommands();
  const openPicker = useCallback(() => {
    const [id] = editor.selection.get();
    const box = id === undefined ? undefined : elementOfStep(id)?.getBoundingClientRect();
    commands.pick({ x: (box?.left ?? 300) + (box?.width ?? 0) / 2, y: (box?.bottom ?? 200) + 8 });
  }, [editor, commands]);
  const openFinder = useCallback(() => open('find'), [open]);
  const focusExits = useCallback(() => document.getElementById(EXITS_ID)?.querySelector<HTMLElement>('[role="combobox"]')?.focus(), []);
  const focusInspector = useMemo(
    () => () => {
      const panel = document.getElementById(INSPECTOR_ID);
      (panel?.querySelector<HTMLElement>('input, textarea, [role="combobox"]') ?? panel)?.focus();
    },
    [],
  );
  useCanvasKeys({ root, editor, commands, openPicker, openFinder, focusInspector, focusExits });
}
