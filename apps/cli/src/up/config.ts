import { parseAllowList } from '@touchline/channels';
import { isSecretKey } from '@touchline/db';
import { z } from 'zod';

/** An empty variable counts as unset, as in a `.env` file with the value left out. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const urlOf = (protocols: readonly string[], example: string) =>
  z.string().refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : null;
    return url !== null && protocols.includes(url.protocol) && url.hostname !== '';
  }, `must be an address such as ${example}`);

/**
 * Ports that browsers refuse to open, and `fetch` with them, since another service speaks there.
 * Source: "port blocking" in the Fetch standard, those that a person may think of and above.
 */
const BLOCKED_PORTS: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110, 111, 113, 115, 117,
  119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636,
  989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

const messages = z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be 1 at least');

const allowList = optional(
  z.string().refine((text) => parseAllowList(text) !== null, 'must be networks and hosts such as 10.0.5.0/24, hooks.internal'),
);

const schema = z.object({
  PORT: optional(
    z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(1, 'must be from 1 to 65535')
      .max(65_535, 'must be from 1 to 65535')
      .refine((port) => !BLOCKED_PORTS.has(port), 'must be a port that browsers open'),
  ),
  HOST: optional(z.string()),
  DATABASE_URL: optional(urlOf(['postgres:', 'postgresql:'], 'postgres://user:password@localhost:5432/touchline')),
  SMTP_URL: optional(urlOf(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.com:587')),
  IMAP_URL: optional(urlOf(['imap:', 'imaps:'], 'imaps://user:password@mail.example.com:993')),
  BASE_URL: optional(
    urlOf(['http:', 'https:'], 'https://follow-up.example.com')
      .refine((value) => !/[?#]/.test(value), 'must not end in a query: addresses are appended to it')
      .refine((value) => !/^https?:\/\/[^/]*@/i.test(value), 'must not contain a user or a password: every lead would see them'),
  ),
  MAIL_FROM: optional(
    z.string().regex(/^[^<>@]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, 'must be an address such as "Ada <ada@example.com>"'),
  ),
  MAILBOX_PER_HOUR: optional(messages),
  MAILBOX_PER_DAY: optional(messages),
  WEBHOOK_ALLOW: allowList,
  MAIL_ALLOW: allowList,
  SECRET_KEY: optional(z.string().refine(isSecretKey, 'must be 32 random bytes in base64, such as the output of: openssl rand -base64 32')),
  SECRET_KEY_OLD: optional(z.string().refine(isSecretKey, 'must be the key before the rotation')),
  DATA_DIR: optional(z.string()),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error')),
  WORKERS: optional(
    z.coerce.number('must be a number').int('must be a whole number').min(0, 'must not be negative').max(64, 'must be 64 or less'),
  ),
});

export type Config = z.infer<typeof schema>;

/** Reads the environment. The problems are one line each, ready to be shown. */
export function readConfig(env: NodeJS.ProcessEnv): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const result = schema.safeParse(env);
  if (result.success) return { ok: true, config: result.data };
  const problems = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    // A key must not end up in a log, not even a wrong one.
    if (name.startsWith('SECRET_KEY')) return `${name} ${issue.message}`;
    return `${name} ${issue.message} (it is "${withoutPassword(env[name] ?? '')}")`;
  });
  return { ok: false, problems };
}

/** Messages end up in logs and screenshots. */
function withoutPassword(value: string): string {
  return value.replace(/(:\/\/[^:/?#@]*):.*@/s, '$1:…@').replaceAll(/([?&](?:ssl)?password=)[^&#]*/gi, '$1…');
}
