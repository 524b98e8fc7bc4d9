import { onlineManager } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';

/** Says why lists stay as they are while the browser has no network. */
export function OfflineNotice() {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return (
    <output className="block">
      {online ? null : (
        <span className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-1.5 text-sm text-warn-text">
          <CloudOff className="size-4 shrink-0" aria-hidden />
          You are offline. Edits are kept in this browser and saved when you are back.
        </span>
      )}
    </output>
  );
}
