import type { Mailbox } from '../../../api/mailboxes.ts';
import { Badge } from '../../../ui/badge.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';

/** Whether a mailbox sends, and if not, why. */
export function MailboxState({ mailbox }: { readonly mailbox: Mailbox }) {
  const { status, reason, statusSince, health } = mailbox;
  const pause = health.serverPause;
  if (status !== 'active') {
    return (
      <>
        <Badge tone={status === 'paused' ? 'warn' : 'danger'}>{status === 'paused' ? 'Paused' : 'Disconnected'}</Badge>
        <span className="block text-xs text-ink-soft">
          {reason} · <RelativeTime at={statusSince} />
        </span>
      </>
    );
  }
  if (pause === null) {
    return health.warning === null ? (
      <Badge tone="accent">Active</Badge>
    ) : (
      <>
        <Badge tone="warn">Active, with a warning</Badge>
        <span className="block max-w-80 text-xs text-ink-soft">{health.warning}</span>
      </>
    );
  }
  return (
    <>
      <Badge tone="danger">Refused by its server</Badge>
      <span className="block max-w-80 text-xs break-words text-ink-soft">{pause.error}</span>
      {pause.retryAt === null ? null : (
        <span className="block text-xs text-ink-faint">
          Retries <RelativeTime at={pause.retryAt} />
        </span>
      )}
    </>
  );
}
