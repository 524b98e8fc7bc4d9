import { SMTP_CONNECTIONS } from '@touchline/channels';
import { newId } from '@touchline/db';
import { Delivery } from '@touchline/engine';
import { createTransport } from 'nodemailer';
import type { Bench } from '../lib/bench.ts';
import type { Benchmark } from '../lib/benchmark.ts';
import { Child } from '../lib/child.ts';
import { type BenchDatabase, engineDeps } from '../lib/database.ts';
import { interleave, rate } from '../lib/interleave.ts';
import { onDueLeads } from '../lib/stepping.ts';
import { judge } from '../lib/target.ts';

const NAME = 'deliver-vs-nodemailer';
/** As many as the product's channel opens. */
const CONNECTIONS = SMTP_CONNECTIONS;

interface Mail {
  readonly to_address: string;
  readonly subject: string;
  readonly body_text: string;
  readonly body_html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Claim, check, render, mark as submitted, send and store the result, compared with nodemailer's pool with the finished emails in
 * memory; both to the same SMTP server, in a separate process.
 */
export const deliverVsNodemailer: Benchmark = {
  names: [NAME],
  run: async (bench) => {
    const sink = await Child.start('smtp-sink.ts');
    try {
      const url = `smtp://127.0.0.1:${sink.started}`;
      const mails = await onMessages(bench, async (database) => {
        await deliverAll(database, url);
        return (await database.pool.query<Mail>('SELECT to_address, subject, body_text, body_html, headers FROM messages')).rows;
      });
      await sink.ask('count');
      const checked = async (figure: Promise<number>): Promise<number> => {
        const result = await figure;
        const received = Number(await sink.ask('count'));
        if (received !== mails.length) throw new Error(`The server took ${received} of ${mails.length} mails.`);
        return result;
      };
      const figures = await interleave(
        bench.rounds,
        () => onMessages(bench, (database) => checked(rate(() => deliverAll(database, url)))),
        () => checked(rate(() => sendAll(mails, url))),
      );
      return [judge({ name: NAME, unit: 'mails/s', target: { of: 'ratio', is: '≥', limit: 0.7 }, ...figures })];
    } finally {
      await sink.stop();
    }
  },
};

function onMessages<T>(bench: Bench, measure: (database: BenchDatabase) => Promise<T>): Promise<T> {
  return onDueLeads(bench, measure, { leads: bench.quick ? 3_000 : 10_000 });
}

/** As a worker process does. */
async function deliverAll({ pool, db, clock }: BenchDatabase, smtpUrl: string): Promise<number> {
  const deps = engineDeps(pool, db, clock, smtpUrl);
  const delivery = new Delivery(deps, { workerId: newId() });
  try {
    while ((await delivery.round()).claimed > 0);
    await delivery.end();
    return delivery.sent;
  } finally {
    await deps.channels.email?.close();
  }
}

async function sendAll(mails: readonly Mail[], url: string): Promise<number> {
  const transport = createTransport({ url, pool: true, maxConnections: CONNECTIONS, maxMessages: 1_000 });
  const queue = mails.values();
  await Promise.all(
    Array.from({ length: CONNECTIONS * 4 }, async () => {
      for (const { to_address: to, subject, body_text: text, body_html: html, headers } of queue) {
        await transport.sendMail({ from: 'Ada Moreau <ada@touchline.example>', to, subject, text, html, headers: { ...headers } });
      }
    }),
  );
  transport.close();
  return mails.length;
}
