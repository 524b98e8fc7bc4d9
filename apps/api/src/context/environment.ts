import { DEFAULT_SENDER, parseAllowList, parseSender } from '@touchline/channels';
import { z } from 'zod';

/** An empty variable counts as unset. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const PORT = 'must be a number from 0 to 65535';

/** Networks and hosts. */
const allowList = optional(z.string()).transform((text, context) => {
  const list = text === undefined ? undefined : parseAllowList(text);
  if (list !== null) return list;
  context.addIssue({ code: 'custom', message: 'must be networks and hosts such as 10.0.5.0/24, hooks.internal' });
  return z.NEVER;
});

const schema = z
  .object({
    PORT: optional(z.coerce.number(PORT).int(PORT).min(0, PORT).max(65_535, PORT)),
    HOST: optional(z.string()),
    DATABASE_URL: z
      .string('is needed: postgres://user:password@host:5432/name')
      .min(1, 'is needed: postgres://user:password@host:5432/name'),
    BASE_URL: optional(z.url({ protocol: /^https?$/, error: 'must be an address such as https://follow-up.example.com' })),
    SMTP_URL: optional(z.string()),
    MAIL_FROM: optional(z.string()).transform((text, context) => {
      const sender = parseSender(text ?? DEFAULT_SENDER);
      if (sender !== null) return sender;
      context.addIssue({ code: 'custom', message: 'must be an address such as Ada Moreau <ada@example.com>' });
      return z.NEVER;
    }),
    /** Where in internal networks webhooks may go. */
    WEBHOOK_ALLOW: allowList,
    /** Where in internal networks mail servers of connected mailboxes may be. */
    MAIL_ALLOW: allowList,
    /** Set by `touchline up` when the database is built in and the app is reachable from this machine only. */
    LOCAL_MODE: optional(z.enum(['true'], 'must be true or unset')),
    LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error')),
  })
  .transform((env) => {
    const PORT = env.PORT ?? 4400;
    return {
      ...env,
      PORT,
      HOST: env.HOST ?? '127.0.0.1',
      BASE_URL: env.BASE_URL ?? `http://localhost:${PORT}`,
      LOG_LEVEL: env.LOG_LEVEL ?? 'info',
    };
  });

export type Environment = z.output<typeof schema>;

/** Reads the environment. The problems are one line each, ready to be shown. */
export function readEnvironment(env: NodeJS.ProcessEnv): { ok: true; value: Environment } | { ok: false; problems: string[] } {
  const result = schema.safeParse(env);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) };
}
