import { CloudOff } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { isReachable } from './lazy-page.ts';

/** Replaces a page whose code could not be loaded. The page appears once the server answers. */
export function UnreachablePage() {
  const [trying, setTrying] = useState(false);
  const retry = useCallback(async () => {
    setTrying(true);
    // Browsers cache a failed import until the window reloads, so a retry has to reload.
    if (await isReachable()) location.reload();
    else setTrying(false);
  }, []);
  useEffect(() => {
    const onOnline = () => void retry();
    addEventListener('online', onOnline);
    return () => removeEventListener('online', onOnline);
  }, [retry]);
  return (
    <div className="flex h-full flex-col items-center justify-center" role="alert">
      <h1 className="sr-only">Page not loaded</h1>
      <EmptyState
        icon={<CloudOff aria-hidden />}
        title="The server cannot be reached"
        action={
          <Button tone="primary" busy={trying} onClick={() => void retry()}>
            Try again
          </Button>
        }
      >
        <p>This page is not loaded yet. Pages that you opened before still work, and your edits are saved on this device.</p>
      </EmptyState>
    </div>
  );
}
