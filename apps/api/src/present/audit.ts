import type { AuditRow } from '../queries/audit.ts';
import { csvOf } from './csv.ts';

export const presentAudit = (row: AuditRow) => ({
  id: row.id,
  at: row.at.toISOString(),
  actor: { type: row.actor_type, id: row.actor_id, name: row.actor_name },
  action: row.action,
  target: row.target,
  targetId: row.target_id,
  // Written by us as JSON.
  before: row.before as null,
  after: row.after as null,
  status: row.status,
  ip: row.ip,
  sessionId: row.session_id,
  userAgent: row.user_agent,
});

const COLUMNS = ['at', 'actor', 'actorType', 'actorId', 'action', 'target', 'status', 'before', 'after', 'ip', 'session', 'userAgent'];

export const auditCsvHead = (): string => csvOf([COLUMNS]);

const text = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

export const auditAsCsv = (rows: readonly AuditRow[]): string =>
  csvOf(
    rows.map((row) => [
      row.at.toISOString(),
      row.actor_name,
      row.actor_type,
      row.actor_id,
      row.action,
      row.target,
      row.status === null ? null : String(row.status),
      text(row.before),
      text(row.after),
      row.ip,
      row.session_id,
      row.user_agent,
    ]),
  );

export const auditAsJsonLines = (rows: readonly AuditRow[]): string => rows.map((row) => `${JSON.stringify(presentAudit(row))}\n`).join('');
