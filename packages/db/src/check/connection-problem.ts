import type pg from 'pg';
import type { DatabaseProblem } from './database-problem.ts';

interface Failure {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly errors?: readonly Failure[];
}

/** Why a connection failed or broke, in one line. `client` is null if the URL could not be parsed. */
export function connectionProblem(error: unknown, client: pg.Client | null): DatabaseProblem {
  const failure = error as Failure;
  const text = messageOf(failure);
  if (client === null) {
    return failure.code === 'ENOENT'
      ? unsuitable(`A file that DATABASE_URL names cannot be read: ${text}.`)
      : unsuitable(
          `DATABASE_URL cannot be read: ${text}. Write special characters of user and password as %XX (@ as %40, / as %2F, % as %25).`,
        );
  }
  const { host, port, user = '?', database = '?' } = client;
  const at = host.startsWith('/') ? host : `${host}:${port}`;
  const code = codeOf(failure);
  switch (code) {
    case 'ECONNREFUSED':
      return unreachable(`DATABASE_URL: nothing listens at ${at}. Start the server, or check host and port.`);
    case 'ENOENT':
      return unreachable(`DATABASE_URL: there is no server socket at ${at}. Start the server, or check the path.`);
    case 'ENOTFOUND':
      return unreachable(`DATABASE_URL: unknown host ${host}. Check its name.`);
    case 'EAI_AGAIN':
      return unreachable(`DATABASE_URL: the name ${host} cannot be resolved now. Check the name and the network.`);
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return unreachable(`DATABASE_URL: ${at} cannot be reached. Check host, port, network and firewall.`);
    case '28P01':
      if (!client.password) return noPassword(at, user);
      return unsuitable(`DATABASE_URL: the server at ${at} refuses the password of user ${user}. Check both.`);
    case '28000':
      return unsuitable(
        `DATABASE_URL: the server at ${at} refuses this user: ${text}.${/no encryption|SSL off/i.test(text) ? ' Add ?sslmode=require to the address.' : ' Check user and pg_hba.conf.'}`,
      );
    case '3D000':
      return { cause: 'missing', message: `DATABASE_URL: the server at ${at} has no database ${database}. Create it, or check its name.` };
    case '42501':
      return unsuitable(`DATABASE_URL: user ${user} lacks a right: ${text}. Grant it, or use another user.`);
    case '53300':
      return unsuitable(`DATABASE_URL: the server at ${at} has no free connection: ${text}. Raise its limit, or close other programs.`);
    case '57P03':
      return unreachable(`DATABASE_URL: the server at ${at} accepts no connections now: ${text}.`);
  }
  if (/client password must be a (non-empty )?string/.test(text)) {
    return noPassword(at, user);
  }
  if (/does not support SSL/.test(text)) {
    return unsuitable(
      `DATABASE_URL requires TLS, but the server at ${at} does not support it. Remove sslmode from the address, or set up TLS there.`,
    );
  }
  if (/certificate|CERT|altnames/i.test(`${code} ${text}`)) {
    return unsuitable(
      `DATABASE_URL: the certificate of ${at} is not trusted: ${text}. Set its CA with sslrootcert=/path/to/ca.pem or NODE_EXTRA_CA_CERTS.`,
    );
  }
  if (/timeout/i.test(text))
    return unreachable(`DATABASE_URL: ${at} does not answer in time. Check host, port and the load of the server.`);
  return unreachable(`DATABASE_URL: the server at ${at} does not behave like PostgreSQL: ${text}.`);
}

/** A host with several addresses fails with one error per address, and no message of its own. */
function messageOf(failure: Failure): string {
  const own = typeof failure.message === 'string' ? failure.message : '';
  const text = own === '' && failure.errors?.[0] !== undefined ? messageOf(failure.errors[0]) : own;
  return (text === '' ? String(failure.code ?? failure) : text).replace(/\.$/, '');
}

function codeOf(failure: Failure): string {
  const { code = failure.errors?.[0]?.code } = failure;
  return typeof code === 'string' ? code : '';
}

const noPassword = (at: string, user: string): DatabaseProblem =>
  unsuitable(`DATABASE_URL: the server at ${at} requires a password, but DATABASE_URL has none for user ${user}.`);
const unreachable = (message: string): DatabaseProblem => ({ cause: 'unreachable', message });
const unsuitable = (message: string): DatabaseProblem => ({ cause: 'unsuitable', message });
