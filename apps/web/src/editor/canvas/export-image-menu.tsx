import { useQuery } from '@tanstack/react-query';
import { useReactFlow } from '@xyflow/react';
import { Camera, FileImage, FileType } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { sequenceQuery } from '../../api/sequences.ts';
import { download } from '../../lib/files/download.ts';
import { fileName } from '../../lib/files/file-name.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { useEditor } from '../document/editor-context.ts';
import { exportImage, type PictureType } from './export-image.ts';

/** The whole canvas as a file, for a slide or a review. */
export function ExportImageMenu() {
  const name = useQuery(sequenceQuery(useEditor().sequenceId)).data?.name ?? 'sequence';
  const { getNodes } = useReactFlow();
  const [busy, setBusy] = useState(false);
  const save = async (type: PictureType) => {
    setBusy(true);
    const picture = await exportImage(getNodes(), type).catch(() => null);
    setBusy(false);
    if (picture === null) toast.error('This browser could not draw the picture.');
    else download(`${fileName(name)}.${type}`, picture, picture.type);
  };
  return (
    <Menu
      align="start"
      trigger={
        <Button tone="quiet" size="icon-sm" aria-label="Save as a picture" title="Save as a picture" disabled={busy} icon={<Camera />} />
      }
    >
      <MenuItem icon={<FileImage aria-hidden />} onClick={() => void save('png')}>
        PNG
      </MenuItem>
      <MenuItem icon={<FileType aria-hidden />} onClick={() => void save('svg')}>
        SVG
      </MenuItem>
    </Menu>
  );
}
