import { lazy, Suspense, useState } from 'react';
import { BellButton } from './bell-button.tsx';

const BellPopover = lazy(async () => ({ default: (await import('./bell-popover.tsx')).BellPopover }));

/** The bell. Its popover is loaded when it is first opened. */
export function NotificationBell({ unread }: { readonly unread: number }) {
  const [used, setUsed] = useState(false);
  const button = <BellButton unread={unread} onClick={() => setUsed(true)} />;
  if (!used) return button;
  return (
    <Suspense fallback={button}>
      <BellPopover unread={unread} />
    </Suspense>
  );
}
