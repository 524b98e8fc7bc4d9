import { CloudOff } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { isReachable } from './lazy-page.ts';

/** In place of a page whose code could not be fetched. The rest of the app stays; the page comes as soon as the server answers. */
export function UnreachablePage() {
  const [trying, setTrying] = useState(false);
  const retry = useCallback(async () => {
    setTrying(true);
    // Browsers keep a failed import for as long as the window lives, so only loading it again helps.
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
        <p>This page is not loaded yet. Pages that you opened before still work, and your edits are kept in this browser.</p>
      </EmptyState>
    </div>
  );
}
