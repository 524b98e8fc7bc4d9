import { ChevronDown, ChevronRight, KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { AuditEntry } from '../../../api/audit.ts';
import { deviceOf } from '../../../copy/device.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Cell, Row } from '../../../ui/table.tsx';
import { actionName, changesOf } from './changes.ts';

/** One change, with the values before and after on request. */
export function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const [open, setOpen] = useState(false);
  const name = actionName(entry.action);
  return (
    <>
      <Row>
        <Cell className="whitespace-nowrap text-ink-soft">
          <RelativeTime at={entry.at} />
        </Cell>
        <Cell>
          <span className="flex items-center gap-2">
            {entry.actor.type === 'key' ? (
              <KeyRound className="size-4 text-ink-faint" aria-label="API key" />
            ) : (
              <Avatar name={entry.actor.name} className="size-6 max-md:hidden" />
            )}
            {entry.actor.name}
          </span>
        </Cell>
        <Cell className="max-w-72">
          <span className="flex flex-wrap items-center gap-2">
            {name}
            <Outcome status={entry.status} />
          </span>
          <code className="block truncate font-mono text-2xs text-ink-faint" title={entry.target}>
            {entry.target}
          </code>
        </Cell>
        <Cell wide className="text-ink-soft">
          {entry.ip}
          {entry.userAgent === null ? null : <span className="block text-xs text-ink-faint">{deviceOf(entry.userAgent)}</span>}
        </Cell>
        <Cell className="text-right">
          <IconButton
            size="icon-sm"
            label={`Details of ${name}`}
            aria-expanded={open}
            icon={open ? <ChevronDown /> : <ChevronRight />}
            onClick={() => setOpen(!open)}
          />
        </Cell>
      </Row>
      {open ? (
        <Row className="bg-sunken hover:bg-sunken">
          <Cell colSpan={5}>
            <Changes entry={entry} />
          </Cell>
        </Row>
      ) : null}
    </>
  );
}

function Outcome({ status }: Pick<AuditEntry, 'status'>) {
  if (status === null) return <Badge tone="warn">Outcome unknown</Badge>;
  return status >= 400 ? <Badge tone="danger">Refused</Badge> : null;
}

function Changes({ entry: { before, after } }: { readonly entry: AuditEntry }) {
  const changes = changesOf(before, after);
  if (changes.length === 0) return <p className="text-sm text-ink-soft">No values are recorded.</p>;
  return (
    <dl className="flex flex-col gap-2 text-sm">
      {changes.map(({ field, before: old, after: now }) => (
        <div key={field} className="grid gap-x-4 sm:grid-cols-[10rem_1fr]">
          <dt className="text-ink-soft">{field}</dt>
          <dd className="flex min-w-0 flex-col font-mono text-xs break-all">
            {old === undefined ? null : <del className="text-danger-text">{text(old)}</del>}
            {now === undefined ? null : <ins className="text-accent-text no-underline">{text(now)}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
