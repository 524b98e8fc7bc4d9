import { type AllowList, checkDomain, checkImap, checkSmtp, type MailCheck } from '@touchline/channels';
import {
  changeMailbox,
  connectMailbox,
  findMailbox,
  listMailboxes,
  type Mailbox,
  type MailboxCredentials,
  mailboxHealth,
  removeMailbox,
} from '@touchline/engine';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { ApiDeps } from '../context/deps.ts';
import type { mailboxRoutes } from '../contract/mailboxes.ts';
import { mailboxesLimitedTo, notYourMailbox } from '../accounts/own-mailboxes.ts';
import type { AppEnv, Handlers } from '../http/app-env.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { presentMailbox } from '../present/mailbox.ts';
import { memberNames } from '../queries/members.ts';

type Connection = z.output<(typeof mailboxRoutes)['testMailbox']['request']['body']['content']['application/json']['schema']>;
interface Checks {
  readonly smtp: MailCheck;
  readonly imap: MailCheck | null;
}

export function mailboxHandlers({ engine, mailAllow, dns }: ApiDeps): Handlers<typeof mailboxRoutes> {
  const { db } = engine;
  const present = async (workspaceId: string, mailbox: Mailbox) => {
    const [health, names] = await Promise.all([mailboxHealth(engine, workspaceId), memberNames(db, workspaceId)]);
    return presentMailbox(mailbox, health.get(mailbox.id), names.get(mailbox.ownerId ?? ''));
  };
  /** Null: the member may have it. */
  const refuseOwner = async (c: Context<AppEnv>, ownerId: string | null | undefined) => {
    if (ownerId === undefined) return null;
    const own = mailboxesLimitedTo(c);
    if (own !== null && ownerId !== own) return notYourMailbox(c);
    if (ownerId === null || (await memberNames(db, c.var.workspaceId)).has(ownerId)) return null;
    return problem(c, 'invalid-request', 'The mailbox is unchanged.', {
      errors: [{ path: 'ownerId', message: 'Choose an active member of this workspace.' }],
    });
  };

  return {
    listMailboxes: async (c) => {
      const { workspaceId } = c.var;
      const [mailboxes, health, names] = await Promise.all([
        listMailboxes(engine, workspaceId),
        mailboxHealth(engine, workspaceId),
        memberNames(db, workspaceId),
      ]);
      const items = mailboxes.map((mailbox) => presentMailbox(mailbox, health.get(mailbox.id), names.get(mailbox.ownerId ?? '')));
      return c.json({ items }, 200);
    },

    testMailbox: async (c) => {
      const { smtp, imap } = await check(c.req.valid('json'), mailAllow);
      return c.json({ smtp: presentCheck(smtp), imap: imap === null ? null : presentCheck(imap) }, 200);
    },

    connectMailbox: async (c) => {
      const { workspaceId } = c.var;
      const { smtp, imap, ...mailbox } = c.req.valid('json');
      const refused = await refuseOwner(c, mailbox.ownerId);
      if (refused !== null) return refused;
      const errors = faultsOf(await check({ smtp, imap }, mailAllow), '');
      if (errors.length > 0) return problem(c, 'invalid-request', 'The mailbox is not connected.', { errors });
      const connected = await connectMailbox(engine, workspaceId, { ...mailbox, ...connectionOf({ smtp, imap }) });
      if (connected === null) {
        return problem(c, 'mailbox-connected', `${mailbox.address} is connected already. Change that mailbox, or remove it first.`);
      }
      return c.json(await present(workspaceId, connected), 201);
    },

    changeMailbox: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      const { connection, ...change } = c.req.valid('json');
      const mailbox = await findMailbox(engine, workspaceId, id);
      if (mailbox === null) return missing(c, 'mailbox');
      const own = mailboxesLimitedTo(c);
      if (own !== null && mailbox.ownerId !== own) return notYourMailbox(c);
      const refused = await refuseOwner(c, change.ownerId);
      if (refused !== null) return refused;
      if (connection !== undefined) {
        const errors = faultsOf(await check(connection, mailAllow), 'connection.');
        if (errors.length > 0) return problem(c, 'invalid-request', 'The mailbox is unchanged.', { errors });
      }
      const changed = await changeMailbox(engine, workspaceId, id, {
        ...change,
        ...(connection === undefined ? {} : { connection: connectionOf(connection) }),
      });
      return changed === null ? missing(c, 'mailbox') : c.json(await present(workspaceId, changed), 200);
    },

    checkMailboxDomain: async (c) => {
      const mailbox = await findMailbox(engine, c.var.workspaceId, c.req.valid('param').id);
      if (mailbox === null) return missing(c, 'mailbox');
      const domain = mailbox.address.split('@').at(-1) ?? '';
      const { selector = null } = c.req.valid('query');
      const findings = await checkDomain({ domain, provider: mailbox.provider, selector }, dns);
      return c.json({ domain, findings: findings.map((finding) => ({ ...finding, found: [...finding.found] })) }, 200);
    },

    removeMailbox: async (c) => {
      const { workspaceId } = c.var;
      const { id } = c.req.valid('param');
      const mailbox = await findMailbox(engine, workspaceId, id);
      if (mailbox === null) return missing(c, 'mailbox');
      const own = mailboxesLimitedTo(c);
      if (own !== null && mailbox.ownerId !== own) return notYourMailbox(c);
      const removed = await removeMailbox(engine, workspaceId, id);
      return removed === null ? missing(c, 'mailbox') : c.json({ leads: removed.leads, messages: removed.messages }, 200);
    },
  };
}

async function check({ smtp, imap }: Connection, allow: AllowList): Promise<Checks> {
  const { password, ...server } = smtp;
  const checks = await Promise.all([
    checkSmtp({ server, secret: { password } }, allow),
    imap === null ? null : checkImap({ server: imap, secret: { password: imap.password ?? password } }, allow),
  ]);
  return { smtp: checks[0], imap: checks[1] };
}

function presentCheck(one: MailCheck) {
  return one.ok
    ? { ok: true, code: null, message: null, detail: null }
    : { ok: false, code: one.code, message: one.message, detail: one.detail };
}

/** The field that a person corrects. */
const FIELD: Readonly<Record<string, string>> = {
  'unknown-host': 'host',
  'internal-host': 'host',
  certificate: 'host',
  refused: 'port',
  timeout: 'port',
  encryption: 'security',
  password: 'password',
  'app-password': 'password',
  'oauth-required': 'password',
};

/** Faults that a mail server reported itself. All others are of the network. */
const ANSWERED: ReadonlySet<string> = new Set(['password', 'app-password', 'oauth-required', 'signed-out', 'other']);

function faultsOf(checks: Checks, prefix: string) {
  return (['smtp', 'imap'] as const).flatMap((part) => {
    const one = checks[part];
    if (one === null || one.ok) return [];
    const said = ANSWERED.has(one.code) ? ` The server said: ${one.detail}` : '';
    return [{ path: `${prefix}${part}.${FIELD[one.code] ?? 'host'}`, message: `${one.message}${said}` }];
  });
}

function connectionOf({ smtp, imap }: Connection) {
  const { password, ...smtpServer } = smtp;
  const { password: imapPassword, ...imapServer } = imap ?? {};
  const credentials: MailboxCredentials = { auth: 'password', smtp: password, imap: imapPassword ?? null };
  return { smtp: smtpServer, imap: imap === null ? null : (imapServer as typeof smtpServer), credentials };
}
