import { useMutation } from '@tanstack/react-query';
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { exportedLead } from '../../api/leads.ts';
import type { LeadDetail } from '../../api/types.ts';
import { MayButton } from '../../features/account/may-button.tsx';
import { download } from '../../lib/files/download.ts';
import { EraseDialog } from './erase-dialog.tsx';

/** Answers to a person who asks for their data, or for its erasure. */
export function LeadPrivacy({ lead }: { readonly lead: LeadDetail }) {
  const [erasing, setErasing] = useState(false);
  const save = useMutation({
    mutationFn: () => exportedLead(lead.id),
    onSuccess: (text) => download(`lead-${lead.id}.json`, text, 'application/json'),
  });
  return (
    <section aria-label="Privacy" className="flex flex-col items-start gap-2">
      <h2 className="text-xs text-ink-faint">Privacy</h2>
      <MayButton permission="privacy.manage" icon={<Download aria-hidden />} busy={save.isPending} onClick={() => save.mutate()}>
        Export all data
      </MayButton>
      <MayButton permission="privacy.manage" icon={<Trash2 aria-hidden />} onClick={() => setErasing(true)}>
        Erase…
      </MayButton>
      {erasing ? <EraseDialog lead={lead} onClose={() => setErasing(false)} /> : null}
    </section>
  );
}
