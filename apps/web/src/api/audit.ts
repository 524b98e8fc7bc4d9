import { infiniteQueryOptions } from '@tanstack/react-query';
import { addressInWorkspace, type BodyOf, client, unwrap } from './client.ts';

export type AuditEntry = BodyOf<Awaited<ReturnType<typeof client.audit.$get>>>['items'][number];

/** What the audit log shows. Dates are days of the viewer's time zone, both included. */
export interface AuditFilter {
  readonly search?: string;
  readonly actor?: string;
  readonly from?: string;
  readonly to?: string;
}

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => unwrap(client.audit.$get({ query: { ...queryOf(filter), ...(pageParam ? { cursor: pageParam } : {}) } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** URL of the filtered log as a file. */
export const auditFile = (filter: AuditFilter, format: 'csv' | 'jsonl'): string =>
  addressInWorkspace(`/v1/audit/export?${new URLSearchParams({ ...queryOf(filter), format }).toString()}`);

function queryOf({ search, actor, from, to }: AuditFilter): Record<string, string> {
  return {
    ...(search === undefined ? {} : { search }),
    ...(actor === undefined ? {} : { actorId: actor }),
    ...(from === undefined ? {} : { from: startOf(from) }),
    ...(to === undefined ? {} : { to: startOf(to, 1) }),
  };
}

/** The instant at which a day starts here. */
function startOf(day: string, later = 0): string {
  return Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(Temporal.Now.timeZoneId()).toInstant().toString();
}
