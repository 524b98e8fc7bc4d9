import { useRef, useState } from 'react';
import { useCanvasKeys } from './commands/use-canvas-keys.ts';
import { useCommandContext } from './commands/use-command-context.ts';
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
import { InspectorPanel } from './inspector/inspector-panel.tsx';
import { CanvasMenu } from './menu/canvas-menu.tsx';
import { Outline } from './outline/outline.tsx';
import { Palette } from './palette/palette.tsx';
import { Finder } from './picker/finder.tsx';
import { ApprovalNotice } from './approval/approval-notice.tsx';
import { ReadOnlyNotice } from './read-only-notice.tsx';
import { StepPicker } from './picker/step-picker.tsx';
import { useEditor } from './document/editor-context.ts';
import { useStore } from '../lib/store.ts';
import type { EditorDialog } from './document/editor-dialog.ts';
import { TopBar } from './top-bar/top-bar.tsx';

/** The editor's layout: top bar, palette, canvas, inspector, drawer and dialogs, with its shortcuts. */
export function EditorLayout() {
  const editor = useEditor();
  const root = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<EditorDialog | null>(null);
  const view = useStore(editor.view);
  const close = () => setDialog(null);
  const commands = useCommands();
  const contextOf = useCommandContext(setDialog);
  useCanvasKeys({ root, commands, contextOf });
  return (
    <div ref={root} className="flex h-full min-w-0 flex-col">
      <TopBar onOpen={setDialog} />
      <ReadOnlyNotice />
      <ApprovalNotice onReview={() => setDialog('publish')} />
      <div className="relative flex min-h-0 flex-1">
        {editor.readOnly ? null : <Palette />}
        <div className="flex min-w-0 flex-1 flex-col">
          <CanvasMenu contextOf={contextOf}>
            {view === 'canvas' ? <Canvas>{editor.readOnly ? null : <EmptyCanvas />}</Canvas> : <Outline />}
          </CanvasMenu>
          <Drawer onAnalyze={() => setDialog('analysis')} />
        </div>
        <InspectorPanel />
      </div>
      {editor.readOnly ? null : <StepPicker />}
      <Finder open={dialog === 'find'} onOpenChange={(open) => setDialog(open ? 'find' : null)} contextOf={contextOf} />
      {dialog === 'publish' ? <PublishDialog onClose={close} onEnroll={() => setDialog('enroll')} /> : null}
      {dialog === 'enroll' ? <EnrollDialog onClose={close} onPublish={() => setDialog('publish')} /> : null}
      {dialog === 'length' ? <LengthDialog onClose={close} /> : null}
      {dialog === 'history' ? <HistoryDialog onClose={close} /> : null}
      {dialog === 'analysis' ? <AnalysisDialog onClose={close} /> : null}
      <ConflictDialog />
    </div>
  );
}
