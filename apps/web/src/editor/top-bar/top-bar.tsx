import { useQuery } from '@tanstack/react-query';
import { History, ListTree, Pencil, Play, Radio, Redo2, Rocket, Search, Undo2, UserPlus, Workflow } from 'lucide-react';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { sequenceQuery } from '../../api/sequences.ts';
import { useMay } from '../../features/account/use-may.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useIsNarrow } from '../../ui/use-is-narrow.ts';
import { Presence } from '../collaboration/presence.tsx';
import { useEditor } from '../document/editor-context.ts';
import { setMode, useMode } from '../document/mode.ts';
import { useStore } from '../../lib/store.ts';
import { FileMenu } from './file-menu.tsx';
import { SaveState } from './save-state.tsx';
import { SequenceName } from './sequence-name.tsx';
import { StatusMenu } from './status-menu.tsx';
import type { EditorDialog } from '../document/editor-dialog.ts';

interface TopBarProps {
  readonly onOpen: (dialog: EditorDialog) => void;
}

/** The top bar: name, view, mode, and actions on the whole sequence. */
export function TopBar({ onOpen }: TopBarProps) {
  const editor = useEditor();
  const sequence = useQuery(sequenceQuery(editor.sequenceId)).data;
  const mode = useMode();
  const narrow = useIsNarrow();
  const enroll = useMay('leads.enroll');
  const publish = useMay('sequences.publish');
  const view = useStore(editor.view);
  const peopled = sequence !== undefined && sequence.publishedVersion !== null && sequence.activeEnrollments > 0;
  useEffect(() => {
    if (peopled) editor.offerLive();
  }, [editor, peopled]);
  return (
    <header className="flex min-h-13 shrink-0 items-center gap-x-3 gap-y-1 border-b bg-surface px-3 max-lg:flex-wrap max-lg:py-1.5">
      {sequence ? (
        <>
          <SequenceName id={sequence.id} name={sequence.name} />
          <StatusMenu sequence={sequence} />
        </>
      ) : null}
      <SaveState />
      <Presence />
      <div
        role="toolbar"
        aria-label="Sequence"
        className="ml-auto flex items-center gap-1.5 max-md:ml-0 max-md:w-full max-md:justify-between max-md:gap-0.5"
      >
        <Segmented
          label="View"
          value={view}
          onChange={editor.view.set}
          options={[
            { value: 'canvas', label: <Workflow aria-hidden />, name: 'Canvas' },
            { value: 'outline', label: <ListTree aria-hidden />, name: 'Outline' },
          ]}
        />
        <UndoRedo />
        {narrow ? null : (
          <>
            <IconButton side="bottom" label="Find" keys="Mod+K" icon={<Search />} onClick={() => onOpen('find')} />
            <IconButton side="bottom" label="Version history" icon={<History />} onClick={() => onOpen('history')} />
          </>
        )}
        <FileMenu name={sequence?.name ?? ''} onOpen={onOpen} />
        <span aria-hidden className="mx-1 h-5 w-px bg-line max-md:hidden" />
        <Segmented
          label="Mode"
          value={mode}
          onChange={(next) => setMode(editor, next)}
          again="edit"
          options={[
            { value: 'edit', label: <Labeled icon={<Pencil aria-hidden />} word="Edit" />, name: 'Edit' },
            { value: 'simulate', label: <Labeled icon={<Play aria-hidden />} word="Simulate" />, name: 'Simulate' },
            { value: 'live', label: <Labeled icon={<Radio aria-hidden />} word="Live" />, name: 'Live' },
          ]}
        />
        {narrow ? null : (
          <Button title="Enroll" className={NARROW} reason={enroll.reason} icon={<UserPlus aria-hidden />} onClick={() => onOpen('enroll')}>
            <Word>Enroll</Word>
          </Button>
        )}
        <Button tone="primary" className={NARROWER} reason={publish.reason} icon={<Rocket aria-hidden />} onClick={() => onOpen('publish')}>
          <span className="max-md:sr-only">Publish</span>
        </Button>
      </div>
    </header>
  );
}

/** On narrow screens, buttons show icons only, so that the sequence name and Publish stay visible. */
const NARROW = 'max-[70rem]:w-8 max-[70rem]:gap-0 max-[70rem]:px-0';
const NARROWER = 'max-md:w-8 max-md:gap-0 max-md:px-0';

function Labeled({ icon, word }: { readonly icon: ReactNode; readonly word: string }) {
  return (
    <>
      {icon}
      <Word>{word}</Word>
    </>
  );
}

function Word({ children }: { readonly children: string }) {
  return <span className="max-[70rem]:sr-only">{children}</span>;
}

function UndoRedo() {
  const { document } = useEditor();
  const canUndo = useSyncExternalStore(document.subscribe, document.canUndo);
  const canRedo = useSyncExternalStore(document.subscribe, document.canRedo);
  return (
    <>
      <IconButton side="bottom" label="Undo" keys="Mod+Z" icon={<Undo2 />} disabled={!canUndo} onClick={document.undo} />
      <IconButton side="bottom" label="Redo" keys="Mod+Shift+Z" icon={<Redo2 />} disabled={!canRedo} onClick={document.redo} />
    </>
  );
}
