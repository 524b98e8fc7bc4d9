import { onlineManager } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';

/** Tells that the browser is offline, so lists are not updated. */
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
          You’re offline. Edits are saved on this device and sent when you’re back online.
        </span>
      )}
    </output>
  );
}
