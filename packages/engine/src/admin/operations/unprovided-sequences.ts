import type { Channel } from '@touchline/sequence';
import type { EngineDeps } from '../../context/deps.ts';
import { loadVersions } from '../../context/ir-cache.ts';
import { unprovidedChannels, unprovidedTouches } from '../../messages/deliver/unprovided.ts';
import { onConnection } from '../../sql/transaction.ts';

/** A channel that live sequences use and that no provider is set up for: real leads do not get these steps. */
export interface UnprovidedSequences {
  readonly channel: Channel;
  readonly sequences: readonly { readonly id: string; readonly name: string; readonly steps: number }[];
}

/** Found before the first message fails, from the latest version of each running sequence. */
export async function unprovidedSequences(deps: EngineDeps, workspaceId: string): Promise<readonly UnprovidedSequences[]> {
  const channels = unprovidedChannels(deps.channels);
  if (channels.length === 0) return [];
  return onConnection(deps.pool, async (client) => {
    const { rows } = await client.query<{ id: string; name: string; workspace_id: string; version_id: string }>(
      `SELECT s.id, s.name, s.workspace_id, v.id AS version_id FROM sequences s CROSS JOIN LATERAL (
         SELECT id FROM versions WHERE workspace_id = $1 AND sequence_id = s.id ORDER BY number DESC LIMIT 1
       ) v WHERE s.workspace_id = $1 AND s.status IN ('active', 'closing') ORDER BY s.name, s.id`,
      [workspaceId],
    );
    const versions = await loadVersions(client, rows);
    const found = rows.flatMap(({ id, name, version_id }) => {
      const version = versions.get(version_id);
      const touches = version?.ok === true ? unprovidedTouches(deps.channels, version.ir) : [];
      return [...Map.groupBy(touches, ({ channel }) => channel)].map(([channel, of]) => ({ channel, id, name, steps: of.length }));
    });
    return channels.flatMap((channel) => {
      const sequences = found.filter((one) => one.channel === channel).map(({ id, name, steps }) => ({ id, name, steps }));
      return sequences.length === 0 ? [] : [{ channel, sequences }];
    });
  });
}
