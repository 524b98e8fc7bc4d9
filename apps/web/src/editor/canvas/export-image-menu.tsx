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
import { exportImage, type ImageType } from './export-image.ts';

/** Exports the whole canvas as an image, for slides or a review. */
export function ExportImageMenu() {
  const name = useQuery(sequenceQuery(useEditor().sequenceId)).data?.name ?? 'sequence';
  const { getNodes } = useReactFlow();
  const [busy, setBusy] = useState(false);
  const save = async (type: ImageType) => {
    setBusy(true);
    const image = await exportImage(getNodes(), type).catch(() => null);
    setBusy(false);
    if (image === null) toast.error('This browser could not export the image.');
    else download(`${fileName(name)}.${type}`, image, image.type);
  };
  return (
    <Menu
      align="start"
      trigger={<Button tone="quiet" size="icon-sm" aria-label="Export image" title="Export image" disabled={busy} icon={<Camera />} />}
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
