import { z } from 'zod';

/** An empty variable counts as unset, as in a `.env` file with the value left out. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const urlOf = (protocols: readonly string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), `must be an address such as ${example}`);

const messages = z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be 1 at least');

const schema = z.object({
  PORT: optional(
    z.coerce
      .number('must be a number')
      .int('must be a whole number')
      .min(1, 'must be from 1 to 65535')
      .max(65_535, 'must be from 1 to 65535'),
  ),
  HOST: optional(z.string()),
  DATABASE_URL: optional(urlOf(['postgres:', 'postgresql:'], 'postgres://user:password@localhost:5432/touchline')),
  SMTP_URL: optional(urlOf(['smtp:', 'smtps:'], 'smtp://user:password@mail.example.com:587')),
  BASE_URL: optional(urlOf(['http:', 'https:'], 'https://follow-up.example.com')),
  MAIL_FROM: optional(
    z.string().regex(/^[^<>@]*<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, 'must be an address such as "Ada <ada@example.com>"'),
  ),
  MAILBOX_PER_HOUR: optional(messages),
  MAILBOX_PER_DAY: optional(messages),
  DATA_DIR: optional(z.string()),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error'], 'must be debug, info, warn or error')),
  WORKERS: optional(
    z.coerce.number('must be a number').int('must be a whole number').min(0, 'must not be negative').max(64, 'must be 64 at most'),
  ),
});

export type Config = z.infer<typeof schema>;

/** Reads the environment. The problems are one line each, ready to be shown. */
export function readConfig(env: NodeJS.ProcessEnv): { ok: true; config: Config } | { ok: false; problems: string[] } {
  const result = schema.safeParse(env);
  if (result.success) return { ok: true, config: result.data };
  const problems = result.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `${name} ${issue.message} (it is "${env[name] ?? ''}")`;
  });
  return { ok: false, problems };
}
