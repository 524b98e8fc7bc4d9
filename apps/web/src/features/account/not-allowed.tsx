import { Lock } from 'lucide-react';
import { EmptyState } from '../../ui/empty-state.tsx';

/** In place of a page that the role may not see. */
export function NotAllowed({ reason }: { readonly reason: string | null }) {
  return (
    <EmptyState icon={<Lock aria-hidden />} title="Your role does not include this">
      <p>{reason} An admin can change your role under Settings → Members.</p>
    </EmptyState>
  );
}
