import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type Answer, decode, encode } from 'dns-packet';

/** Records by name, in lower case. */
export type DnsZone = Readonly<Record<string, { readonly txt?: readonly string[]; readonly mx?: readonly string[] }>>;

/** A real local name server. */
export interface DnsServer {
  /** `127.0.0.1:…` */
  readonly address: string;
  readonly stop: () => void;
}

/** Starts a real name server on UDP, on a free port. Other names do not exist. */
export async function startDnsServer(zone: DnsZone): Promise<DnsServer> {
  const socket = createSocket('udp4');
  socket.on('message', (packet, from) => {
    const { id = 0, questions = [] } = decode(packet);
    const [question] = questions;
    const records = zone[question?.name.toLowerCase() ?? ''];
    const name = question?.name ?? '';
    const answers: Answer[] =
      question?.type === 'TXT'
        ? // As servers do, long texts come in parts of 255 bytes.
          (records?.txt ?? []).map((text) => ({ type: 'TXT', name, ttl: 1, data: text.match(/.{1,255}/gs) ?? [''] }))
        : question?.type === 'MX'
          ? (records?.mx ?? []).map((exchange) => ({ type: 'MX', name, ttl: 1, data: { preference: 10, exchange } }))
          : [];
    // 128: recursion available. 3: no such name.
    socket.send(
      encode({ id, type: 'response', flags: 0x180 | (records === undefined ? 3 : 0), questions, answers }),
      from.port,
      from.address,
    );
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, stop: () => socket.close() };
}
