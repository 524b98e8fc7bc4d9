import { carrierDefinition, type ChannelSet } from '@touchline/channels';
import type { Database, LeadTable } from '@touchline/db';
import { addressOn, type Channel, type ConsentName, consents, SEPARATE_CHANNELS } from '@touchline/sequence';
import type { Kysely, Selectable } from 'kysely';

type LeadRow = Selectable<LeadTable>;

/** What keeps messages of a channel from a lead. */
export type Obstacle = 'no-address' | 'no-consent' | 'suppressed' | 'no-provider';

export interface Reach {
  readonly channel: Channel;
  readonly address: string | null;
  /** Empty when the lead can be reached. */
  readonly obstacles: readonly Obstacle[];
  readonly suppression: { readonly id: string; readonly reason: string; readonly since: string } | null;
}

/** Whether a lead can be reached, per channel, with every obstacle. */
export async function reachability(db: Kysely<Database>, channels: ChannelSet, lead: LeadRow): Promise<readonly Reach[]> {
  const consent = { email: lead.consent_email, sms: lead.consent_sms, call: lead.consent_call } satisfies Record<ConsentName, boolean>;
  const addresses = SEPARATE_CHANNELS.flatMap((channel) => addressOn(channel, lead)?.toLowerCase() ?? []);
  const rows =
    addresses.length === 0
      ? []
      : await db
          .selectFrom('suppressions')
          .select(['id', 'channel', 'address', 'reason', 'created_at'])
          .where('workspace_id', '=', lead.workspace_id)
          .where('address', 'in', addresses)
          .where('lifted_at', 'is', null)
          .execute();
  return SEPARATE_CHANNELS.map((channel): Reach => {
    const address = addressOn(channel, lead);
    const found = rows.find((row) => row.channel === channel && row.address === address?.toLowerCase());
    const obstacles: Obstacle[] = [];
    if (address === null || address.trim() === '') obstacles.push('no-address');
    if (found !== undefined) obstacles.push('suppressed');
    if (!consents(channel, { consent })) obstacles.push('no-consent');
    // A person needs no provider.
    if (carrierDefinition(channel) !== undefined && !lead.is_test && (channels[channel]?.testsOnly ?? channels[channel] === undefined))
      obstacles.push('no-provider');
    const suppression = found === undefined ? null : { id: found.id, reason: found.reason, since: found.created_at.toISOString() };
    return { channel, address, obstacles, suppression };
  });
}
