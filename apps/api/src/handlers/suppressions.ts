import { addSuppressions, liftSuppression, type NewSuppression } from '@touchline/engine';
import { readEmail, readLinkedin, readPhone } from '@touchline/leads';
import { type AddressField, channelDefinition, type ConsentName, CONSENTS } from '@touchline/sequence';
import { newSuppressionSchema, type suppressionRoutes } from '../contract/suppressions.ts';
import type { ApiDeps } from '../context/deps.ts';
import type { Handlers } from '../http/app-env.ts';
import { type FieldError, fieldErrors } from '../http/field-errors.ts';
import { missing } from '../http/not-found.ts';
import { problem } from '../http/problem.ts';
import { presentSuppression, suppressionsAsCsv } from '../present/suppression.ts';
import { pageOf } from '../queries/page.ts';
import { findSuppression, listSuppressions, type SuppressionRow } from '../queries/suppressions.ts';

/** Rows that an export reads at a time. */
const LOT = 5_000;

export function suppressionHandlers({ engine }: ApiDeps): Handlers<typeof suppressionRoutes> {
  const { db } = engine;
  return {
    listSuppressions: async (c) => {
      const { limit, ...filter } = c.req.valid('query');
      const rows = await listSuppressions(db, c.var.workspaceId, { ...filter, limit: limit + 1 });
      const { items, nextCursor } = pageOf(rows, limit);
      return c.json({ items: items.map(presentSuppression), nextCursor }, 200);
    },

    exportSuppressions: async (c) => {
      const filter = c.req.valid('query');
      const rows: SuppressionRow[] = [];
      for (;;) {
        const lot = await listSuppressions(db, c.var.workspaceId, { ...filter, limit: LOT, cursor: rows.at(-1)?.id });
        rows.push(...lot);
        if (lot.length < LOT) break;
      }
      return c.body(suppressionsAsCsv(rows), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="suppressions.csv"',
      }) as never;
    },

    addSuppressions: async (c) => {
      const { rows, dryRun, source, why = null } = c.req.valid('json');
      const { workspaceId, by } = c.var;
      const { fit, refused } = sorted(rows);
      const added = await addSuppressions(engine, { workspaceId, rows: fit, source, by, why, dryRun });
      return c.json({ added: added.size, known: fit.length - added.size, refused }, 200);
    },

    liftSuppression: async (c) => {
      const { id } = c.req.valid('param');
      const { workspaceId, by } = c.var;
      const lifted = await liftSuppression(engine, { workspaceId, id, by, why: c.req.valid('json').why });
      const row = await findSuppression(db, workspaceId, id);
      if (row === null) return missing(c, 'suppression');
      if (!lifted.ok) return problem(c, 'not-suppressed', `Messages may go to ${row.address} already.`);
      return c.json({ ...presentSuppression(row), leads: lifted.leads }, 200);
    },
  };
}

/** The rows that can be suppressions, and the others with their reasons. */
function sorted(rows: readonly unknown[]) {
  const fit: NewSuppression[] = [];
  const refused: { readonly row: number; readonly errors: FieldError[] }[] = [];
  for (const [row, input] of rows.entries()) {
    const { data, error } = newSuppressionSchema.safeParse(input);
    if (data === undefined) {
      refused.push({ row, errors: fieldErrors(error.issues) });
      continue;
    }
    const { reason } = data;
    const channel = data.channel ?? usualChannel(data.address);
    const { read, hint } = KINDS_OF[channelDefinition(channel).addressField];
    // An export puts the apostrophe there, so that a spreadsheet takes the address for no formula.
    const address = read(data.address.replace(/^'/, ''));
    const wildcard = data.address.includes('*');
    if (address === null || wildcard) refused.push({ row, errors: [{ path: 'address', message: wildcard ? NO_WILDCARDS : hint }] });
    else fit.push({ channel, address, reason });
  }
  return { fit, refused };
}

/** The channel of an address that comes without one. */
function usualChannel(address: string): ConsentName {
  const field: AddressField = address.includes('@') ? 'email' : 'phone';
  return CONSENTS.find((name) => channelDefinition(name).addressField === field) ?? CONSENTS[0];
}

const phone = (text: string): string | null => {
  const read = readPhone(text);
  return read.ok ? read.number : null;
};

interface AddressKind {
  /** The normal form, the same for suppressions and leads; null when it is invalid. */
  readonly read: (text: string) => string | null;
  readonly hint: string;
}

const KINDS_OF: Readonly<Record<AddressField, AddressKind>> = {
  email: { read: (text) => readEmail(text)?.toLowerCase() ?? null, hint: 'Invalid email address.' },
  phone: { read: phone, hint: 'Write the number with its country code, such as +14155550123.' },
  linkedin: { read: (text) => readLinkedin(text)?.toLowerCase() ?? null, hint: 'Invalid URL.' },
  lead: { read: () => null, hint: 'This channel has no addresses.' },
};

const NO_WILDCARDS = 'Wildcards are not supported. Give each address in full.';
