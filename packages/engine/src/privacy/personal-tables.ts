interface PersonalTable {
  readonly table: string;
  /** Rows of lead $2 in workspace $1. */
  readonly rows: string;
  /** A view of the table that the export reads instead. */
  readonly readAs?: string;
}

const ENROLLMENTS = 'SELECT id FROM enrollments WHERE workspace_id = $1 AND lead_id = $2';
const MESSAGES = 'SELECT id FROM messages WHERE workspace_id = $1 AND lead_id = $2';
/** Addresses of lead $2, as suppressions write them. */
export const ADDRESSES = `
  SELECT v.address FROM leads l CROSS JOIN LATERAL (VALUES (lower(l.email)), (l.phone), (lower(l.linkedin))) v (address)
  WHERE l.workspace_id = $1 AND l.id = $2 AND v.address IS NOT NULL`;

const BY_LEAD = 'lead_id = $2';
const BY_ENROLLMENT = `enrollment_id IN (${ENROLLMENTS})`;

/** All tables with rows about a lead, those first that others look them up by last. A test compares them with the columns of the database. */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  { table: 'rewrites', rows: BY_ENROLLMENT },
  { table: 'bulk_items', rows: BY_ENROLLMENT },
  { table: 'timeline', rows: BY_ENROLLMENT, readAs: 'timeline_lines' },
  { table: 'events', rows: BY_LEAD },
  { table: 'alerts', rows: BY_LEAD },
  { table: 'tasks', rows: BY_LEAD },
  { table: 'lead_mailboxes', rows: BY_LEAD },
  { table: 'conversations', rows: BY_LEAD },
  { table: 'inbound_messages', rows: `(lead_id = $2 OR lower(from_address) IN (${ADDRESSES}))` },
  { table: 'sandbox_messages', rows: `message_id IN (${MESSAGES})` },
  { table: 'messages', rows: BY_LEAD },
  { table: 'enrollments', rows: BY_LEAD },
];
