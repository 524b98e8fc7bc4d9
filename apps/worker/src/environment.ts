import { DEFAULT_SENDER, parseAllowList, parseSender } from '@touchline/channels';
import { z } from 'zod';

/** An empty variable counts as unset. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const DATABASE_URL = 'is needed: postgres://user:password@host:5432/name';

const messages = z.coerce.number('must be a number of messages').int('must be a number of messages').min(1, 'must be a number of messages');

const HEALTH_PORT = 'must be a number from 0 to 65535';

/** Networks and hosts. */
const allowList = optional(z.string()).transform((text, context) => {
  const list = text === undefined ? undefined : parseAllowList(text);
  if (list !== null) return list;
  context.addIssue({ code: 'custom', message: 'must be networks and hosts such as 10.0.5.0/24, hooks.internal' });
  return z.NEVER;
});

const schema = z
  .object({
    DATABASE_URL: z.string(DATABASE_URL).min(1, DATABASE_URL),
    BASE_URL: optional(z.url({ protocol: /^https?$/, error: 'must be an address such as https://follow-up.example.com' })),
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://user:password@mail.example.com:587' })),
    IMAP_URL: optional(z.url({ protocol: /^imaps?$/, error: 'must be an address such as imaps://user:password@mail.example.com:993' })),
    MAIL_FROM: optional(z.string()).transform((text, context) => {
      const sender = parseSender(text ?? DEFAULT_SENDER);
      if (sender !== null) return sender;
      context.addIssue({ code: 'custom', message: 'must be an address such as Ada Moreau <ada@example.com>' });
      return z.NEVER;
    }),
    /** Messages that the sending mailbox may send; no limit when left out. */
    MAILBOX_PER_HOUR: optional(messages),
    MAILBOX_PER_DAY: optional(messages),
    /** Where the process says whether it lives (`/healthz`) and works (`/readyz`); nowhere when left out. */
    HEALTH_PORT: optional(z.coerce.number(HEALTH_PORT).int(HEALTH_PORT).min(0, HEALTH_PORT).max(65_535, HEALTH_PORT)),
    HEALTH_HOST: optional(z.string()),
    /** Where in internal networks webhooks may go. */
    WEBHOOK_ALLOW: allowList,
    /** Where in internal networks mail servers of connected mailboxes may be. */
    MAIL_ALLOW: allowList,
    LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error')),
  })
  .transform((env) => ({ ...env, BASE_URL: env.BASE_URL ?? 'http://localhost:4400', LOG_LEVEL: env.LOG_LEVEL ?? 'info' }));

export type Environment = z.output<typeof schema>;

/** Reads the environment. The problems are one line each, ready to be shown. */
export function readEnvironment(env: NodeJS.ProcessEnv): { ok: true; value: Environment } | { ok: false; problems: string[] } {
  const result = schema.safeParse(env);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) };
}
