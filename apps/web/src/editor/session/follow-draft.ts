import { fetchDraft } from '../../api/sequences.ts';
import type { Editor } from '../document/editor.ts';

type Followed = Pick<Editor, 'sequenceId' | 'autosave'>;

/** Loads the server's draft and shows or merges it. */
export async function followDraft({ sequenceId, autosave }: Followed): Promise<void> {
  await autosave.follow(await fetchDraft(sequenceId));
}

/** Loads a newer revision from the server. If that fails, the next notice retries. */
export function followRevision(editor: Followed, revision: number): void {
  if (revision > editor.autosave.revision()) void followDraft(editor).catch(() => undefined);
}

/** Other tabs of this browser announce each save immediately. Saves elsewhere arrive with the next heartbeat of `usePresence`. */
export function followOtherTabs(editor: Followed): () => void {
  const channel = new BroadcastChannel(`touchline:draft:${editor.sequenceId}`);
  channel.addEventListener('message', ({ data }: MessageEvent<number>) => followRevision(editor, data));
  let told = editor.autosave.revision();
  const stop = editor.autosave.status.subscribe(() => {
    const revision = editor.autosave.revision();
    if (editor.autosave.status.get().type !== 'saved' || revision === told) return;
    told = revision;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A BroadcastChannel only reaches its own origin and takes no target.
    channel.postMessage(revision);
  });
  return () => {
    stop();
    channel.close();
  };
}
