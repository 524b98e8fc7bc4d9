import { Eye, Send } from 'lucide-react';
import { useState } from 'react';
import type { TrialContent } from '../../../api/trial-messages.ts';
import { Button } from '../../../ui/button.tsx';
import { TrialDialog } from './trial-dialog.tsx';

/** Buttons to preview a message and to send a test. */
export function TrialButtons({ content }: { readonly content: TrialContent }) {
  const [open, setOpen] = useState<'preview' | 'test' | null>(null);
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="sm" icon={<Eye aria-hidden />} onClick={() => setOpen('preview')}>
        Preview
      </Button>
      <Button size="sm" icon={<Send aria-hidden />} onClick={() => setOpen('test')}>
        Send test
      </Button>
      {open ? <TrialDialog content={content} sending={open === 'test'} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}
