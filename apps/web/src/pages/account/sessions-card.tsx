import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { client, succeed, unwrap } from '../../api/client.ts';
import { type Session, sessionsQuery } from '../../api/me.ts';
import { deviceOf } from '../../copy/device.ts';
import { count } from '../../lib/format/number.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';

/** Devices that are signed in. */
export function SessionsCard() {
  const queries = useQueryClient();
  const query = useQuery(sessionsQuery);
  const refresh = () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  const revoke = useMutation({
    mutationFn: (id: string) => succeed(client.me.sessions[':id'].$delete({ param: { id } })),
    onSuccess: refresh,
  });
  const revokeOthers = useMutation({
    mutationFn: () => unwrap(client.me.sessions.$delete()),
    onSuccess: ({ revoked }) => {
      toast.success(`${count(revoked, 'other device')} signed out.`);
      return refresh();
    },
  });
  const others = query.data?.some(({ current }) => !current) === true;
  return (
    <Panel
      title="Devices"
      description="Sign out devices that you do not recognize, then change your password."
      aside={
        others ? (
          <Button busy={revokeOthers.isPending} onClick={() => revokeOthers.mutate()}>
            Sign out all others
          </Button>
        ) : null
      }
    >
      <QueryView query={query}>
        {(sessions) => (
          <ul aria-label="Devices" className="divide-y">
            {sessions.map((session) => (
              <Device
                key={session.id}
                session={session}
                busy={revoke.isPending && revoke.variables === session.id}
                onRevoke={revoke.mutate}
              />
            ))}
          </ul>
        )}
      </QueryView>
    </Panel>
  );
}

interface DeviceProps {
  readonly session: Session;
  readonly busy: boolean;
  readonly onRevoke: (id: string) => void;
}

function Device({ session, busy, onRevoke }: DeviceProps) {
  const name = deviceOf(session.userAgent);
  return (
    <li className="flex items-center justify-between gap-3 py-2 text-sm">
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-2">
          {name}
          {session.current ? <Badge tone="accent">This device</Badge> : null}
        </span>
        <span className="text-xs text-ink-faint">
          {session.ip === null ? null : <>{session.ip} · </>}Last used <RelativeTime at={session.lastUsedAt} />
        </span>
      </span>
      {session.current ? null : (
        <Button size="sm" busy={busy} aria-label={`Sign out ${name}`} onClick={() => onRevoke(session.id)}>
          Sign out
        </Button>
      )}
    </li>
  );
}
