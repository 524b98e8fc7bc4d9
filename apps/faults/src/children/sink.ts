import { setTimeout as sleep } from 'node:timers/promises';
import { startSmtpSink } from '@touchline/testing';

// A mail server in a separate process that only counts how often each Message-ID came.
const [host = '127.0.0.1', slowest = '20'] = process.argv.slice(2);
const arrived = new Map<string, number>();
let total = 0;
const sink = await startSmtpSink({
  host,
  sift: async (raw) => {
    const id = /^message-id:\s*<([^@>]+)@/im.exec(raw)?.[1] ?? '';
    arrived.set(id, (arrived.get(id) ?? 0) + 1);
    total += 1;
    // Between the content and 250, where a kill leaves doubt.
    await sleep(Math.random() * Number(slowest));
  },
});
process.on('message', () => process.send?.({ arrived: [...arrived] }));
let reported = 0;
setInterval(() => {
  if (reported !== total) process.send?.({ total });
  reported = total;
}, 20);
process.on('disconnect', () => process.exit());
process.send?.({ port: Number(new URL(sink.url).port) });
