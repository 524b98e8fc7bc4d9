import { Eye } from 'lucide-react';
import { useMay } from '../features/account/use-may.ts';

/** Says that the draft cannot be edited, and which role may. */
export function ReadOnlyNotice() {
  const { allowed, reason } = useMay('drafts.write');
  if (allowed) return null;
  return (
    <p className="flex items-center gap-2 border-b bg-fill px-4 py-1.5 text-sm text-ink-soft">
      <Eye className="size-4 shrink-0" aria-hidden />
      Read only. {reason}
    </p>
  );
}
