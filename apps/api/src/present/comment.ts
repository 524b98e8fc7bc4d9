import type { z } from '@hono/zod-openapi';
import type { CommentTable } from '@touchline/db';
import type { Selectable } from 'kysely';
import type { commentSchema } from '../contract/comments.ts';

export function presentComment(row: Selectable<CommentTable>): z.infer<typeof commentSchema> {
  return {
    id: row.id,
    sequenceId: row.sequence_id,
    node: row.node_id,
    text: row.text,
    by: row.by,
    createdAt: row.created_at.toISOString(),
    resolvedAt: row.resolved_at?.toISOString() ?? null,
  };
}
