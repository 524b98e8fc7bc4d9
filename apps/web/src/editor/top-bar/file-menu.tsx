import { useReactFlow } from '@xyflow/react';
import type { Problem } from '@touchline/sequence';
import { CalendarRange, EllipsisVertical, FileDown, FileUp, History, Search, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useMay } from '../../features/account/use-may.ts';
import { documentText } from '../../lib/files/document-text.ts';
import { download } from '../../lib/files/download.ts';
import { fileName } from '../../lib/files/file-name.ts';
import { JSON_FILES, pickFile } from '../../lib/files/pick-file.ts';
import { ProblemList } from '../../lib/files/problem-list.tsx';
import { readDocument } from '../../lib/files/read-document.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { useIsNarrow } from '../../ui/use-is-narrow.ts';
import { firstView } from '../layout/first-view.ts';
import { useEditor } from '../document/editor-context.ts';
import type { EditorDialog } from '../document/editor-dialog.ts';

interface Refused {
  readonly file: string;
  readonly problems: readonly Problem[];
}

interface FileMenuProps {
  readonly name: string;
  readonly onOpen: (dialog: EditorDialog) => void;
}

/**
 * Actions on the whole draft: export, import and change length, each one undo step. On phones, it also holds buttons that do not fit in
 * the top bar.
 */
export function FileMenu({ name, onOpen }: FileMenuProps) {
  const narrow = useIsNarrow();
  const edit = useMay('drafts.write');
  const enroll = useMay('leads.enroll');
  const { document, select } = useEditor();
  const flow = useReactFlow();
  const [refused, setRefused] = useState<Refused | null>(null);
  const bringIn = async () => {
    const file = await pickFile(JSON_FILES);
    if (file === null) return;
    const read = readDocument(await file.text());
    if (!read.ok) return setRefused({ file: file.name, problems: read.problems });
    setRefused(null);
    document.edit(() => read.document);
    select([]);
    const box = window.document.querySelector('.react-flow')?.getBoundingClientRect();
    if (box) void flow.setViewport(firstView(read.document, box));
    toast.success(`Imported “${file.name}”.`, { action: { label: 'Undo', onClick: document.undo } });
  };
  return (
    <>
      <Menu trigger={<Button tone="quiet" size="icon" aria-label={narrow ? 'More' : 'File'} icon={<EllipsisVertical />} />}>
        {narrow ? (
          <>
            <MenuItem icon={<Search aria-hidden />} onClick={() => onOpen('find')}>
              Find
            </MenuItem>
            <MenuItem icon={<History aria-hidden />} onClick={() => onOpen('history')}>
              Version history
            </MenuItem>
            <MenuItem icon={<UserPlus aria-hidden />} reason={enroll.reason} onClick={() => onOpen('enroll')}>
              Enroll
            </MenuItem>
            <MenuSeparator />
          </>
        ) : null}
        <MenuItem
          icon={<FileDown aria-hidden />}
          onClick={() => download(`${fileName(name)}.json`, documentText(document.get()), 'application/json')}
        >
          Download as JSON
        </MenuItem>
        <MenuItem icon={<FileUp aria-hidden />} reason={edit.reason} onClick={() => void bringIn()}>
          Import JSON…
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<CalendarRange aria-hidden />} reason={edit.reason} onClick={() => onOpen('length')}>
          Change length…
        </MenuItem>
      </Menu>
      {refused ? (
        <Dialog
          open
          onOpenChange={() => setRefused(null)}
          title="This file cannot be imported"
          description={`“${refused.file}” has errors. Your draft is unchanged.`}
          footer={
            <>
              <Button onClick={() => setRefused(null)}>Close</Button>
              <Button tone="primary" onClick={() => void bringIn()}>
                Choose another file
              </Button>
            </>
          }
        >
          <ProblemList problems={refused.problems} />
        </Dialog>
      ) : null}
    </>
  );
}
