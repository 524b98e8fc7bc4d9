import { fetchDraft } from '../../api/sequences.ts';
import type { Editor } from '../document/editor.ts';

type Followed = Pick<Editor, 'sequenceId' | 'autosave'>;

/** Loads the draft that the server has and takes it over. */
export async function followDraft({ sequenceId, autosave }: Followed): Promise<void> {
  await autosave.follow(await fetchDraft(sequenceId));
}

/** Takes over a revision of the server when it is newer. Without an answer the next notice asks again. */
export function hearOf(editor: Followed, revision: number): void {
  if (revision > editor.autosave.revision()) void followDraft(editor).catch(() => undefined);
}

/** Other tabs of this browser tell at once what they saved; those elsewhere are heard of with the next beat of `usePresence`. */
export function followNeighbours(editor: Followed): () => void {
  const channel = new BroadcastChannel(`touchline:draft:${editor.sequenceId}`);
  channel.addEventListener('message', ({ data }: MessageEvent<number>) => hearOf(editor, data));
  let told = editor.autosave.revision();
  const stop = editor.autosave.status.subscribe(() => {
    const revision = editor.autosave.revision();
    if (editor.autosave.status.get().type !== 'saved' || revision === told) return;
    told = revision;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel reaches its own origin only and takes no target.
    channel.postMessage(revision);
  });
  return () => {
    stop();
    channel.close();
  };
}
