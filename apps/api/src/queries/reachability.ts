import type { ChannelSet } from '@touchline/channels';
import type { Database, LeadTable } from '@touchline/db';
import type { Kysely, Selectable } from 'kysely';

type LeadRow = Selectable<LeadTable>;

/** What keeps messages of a channel from a lead. */
export type Obstacle = 'no-address' | 'no-consent' | 'suppressed' | 'no-provider';

export interface Reach {
  readonly channel: 'email' | 'sms' | 'call' | 'linkedin';
  readonly address: string | null;
  /** Empty when the lead can be reached. */
  readonly obstacles: readonly Obstacle[];
  readonly suppression: { readonly id: string; readonly reason: string; readonly since: string } | null;
}

interface Way {
  readonly channel: Reach['channel'];
  readonly address: (lead: LeadRow) => string | null;
  readonly agrees: (lead: LeadRow) => boolean;
  /** A person carries it out, so it needs no provider. */
  readonly manual: boolean;
}

const WAYS: readonly Way[] = [
  { channel: 'email', address: (lead) => lead.email, agrees: (lead) => lead.consent_email, manual: false },
  { channel: 'sms', address: (lead) => lead.phone, agrees: (lead) => lead.consent_sms, manual: false },
  { channel: 'call', address: (lead) => lead.phone, agrees: (lead) => lead.consent_call, manual: true },
  { channel: 'linkedin', address: (lead) => lead.linkedin, agrees: () => true, manual: true },
];

/** Whether a lead can be reached, per channel, with every obstacle. */
export async function reachability(db: Kysely<Database>, channels: ChannelSet, lead: LeadRow): Promise<readonly Reach[]> {
  const addresses = WAYS.flatMap((way) => way.address(lead)?.toLowerCase() ?? []);
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
  return WAYS.map((way): Reach => {
    const address = way.address(lead);
    const found = rows.find((row) => row.channel === way.channel && row.address === address?.toLowerCase());
    const obstacles: Obstacle[] = [];
    if (address === null || address.trim() === '') obstacles.push('no-address');
    if (found !== undefined) obstacles.push('suppressed');
    if (!way.agrees(lead)) obstacles.push('no-consent');
    if (!way.manual && !lead.is_test && (channels[way.channel]?.testsOnly ?? channels[way.channel] === undefined))
      obstacles.push('no-provider');
    const suppression = found === undefined ? null : { id: found.id, reason: found.reason, since: found.created_at.toISOString() };
    return { channel: way.channel, address, obstacles, suppression };
  });
}
