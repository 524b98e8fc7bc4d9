import { useEffect, useState } from 'react';
import { client, unwrap } from '../../api/client.ts';
import { THIS_TAB } from '../document/this-tab.ts';

export interface OtherTab {
  readonly tab: string;
  readonly name: string | null;
}

const EVERY_MS = 5_000;

/** Reports that this tab shows the sequence while it is visible, and returns the other tabs. `onRevision` gets the draft's latest revision. */
export function usePresence(sequenceId: string, onRevision: (revision: number) => void): readonly OtherTab[] {
  const [others, setOthers] = useState<readonly OtherTab[]>([]);
  useEffect(() => {
    let stopped = false;
    const tell = (leaving: boolean) =>
      unwrap(
        client.sequences[':id'].presence.$post(
          { param: { id: sequenceId }, json: { tab: THIS_TAB, leaving } },
          { init: { keepalive: leaving } },
        ),
      );
    const beat = async () => {
      if (document.visibilityState === 'hidden') return;
      // Presence is optional: after a failed request no viewers are shown, and the next heartbeat retries.
      const answer = await tell(false).catch(() => null);
      if (stopped) return;
      setOthers((before) => same(before, answer?.others ?? []));
      if (answer) onRevision(answer.draft.revision);
    };
    const leave = () => void tell(true).catch(() => null);
    void beat();
    const timer = setInterval(() => void beat(), EVERY_MS);
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', beat);
    return () => {
      stopped = true;
      clearInterval(timer);
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', beat);
      leave();
    };
  }, [sequenceId, onRevision]);
  return others;
}

function same(before: readonly OtherTab[], after: readonly OtherTab[]): readonly OtherTab[] {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}
