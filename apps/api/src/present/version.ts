import type { VersionTable } from '@touchline/db';
import type { Selectable } from 'kysely';

export function presentVersion(row: Pick<Selectable<VersionTable>, 'id' | 'sequence_id' | 'number' | 'ir_hash' | 'note' | 'published_at'>) {
  return {
    id: row.id,
    sequenceId: row.sequence_id,
    number: row.number,
    irHash: row.ir_hash,
    note: row.note,
    publishedAt: row.published_at.toISOString(),
  };
}
