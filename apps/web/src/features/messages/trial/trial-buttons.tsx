import { Eye, Send } from 'lucide-react';
import { useState } from 'react';
import type { TrialContent } from '../../../api/trial-messages.ts';
import { MayButton } from '../../account/may-button.tsx';
import { TrialDialog } from './trial-dialog.tsx';

/** Buttons to preview a message and to send a test. */
export function TrialButtons({ content }: { readonly content: TrialContent }) {
  const [open, setOpen] = useState<'preview' | 'test' | null>(null);
  return (
    <div className="flex flex-wrap gap-2">
      <MayButton permission="drafts.try" size="sm" icon={<Eye aria-hidden />} onClick={() => setOpen('preview')}>
        Preview
      </MayButton>
      <MayButton permission="drafts.try" size="sm" icon={<Send aria-hidden />} onClick={() => setOpen('test')}>
        Send test
      </MayButton>
      {open ? <TrialDialog content={content} sending={open === 'test'} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}
