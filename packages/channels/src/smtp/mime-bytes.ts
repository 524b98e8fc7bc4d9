import { Writable } from 'node:stream';
import type MimeNode from 'nodemailer/lib/mime-node';

const NEWLINE = Buffer.from('\r\n');

/** A mail as it goes over the wire. nodemailer's own `build` leads it through two more streams and a pipeline: a tenth of the time of a mail. */
export function mimeBytes(mail: MimeNode): Promise<Buffer> {
  const parts: Buffer[] = [];
  const into = new Writable({
    decodeStrings: true,
    write: (part: Buffer, _, done) => {
      parts.push(part);
      done();
    },
  });
  return new Promise((resolve, reject) => {
    into.once('error', reject);
    mail.stream(into, {}, (error) => {
      if (error) return reject(error);
      into.end(() => resolve(Buffer.concat(parts.at(-1)?.at(-1) === 0x0a ? parts : [...parts, NEWLINE])));
    });
  });
}
