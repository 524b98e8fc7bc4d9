import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

// Accepts every email and keeps none, so that it costs as little as a server can. Reports the number since the last request.
let received = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData(stream, _session, callback) {
    stream.resume();
    stream.on('end', () => {
      received += 1;
      callback();
    });
  },
});
server.on('error', () => undefined);
process.on('message', () => {
  process.send?.(received);
  received = 0;
});
server.listen(0, '127.0.0.1', () => process.send?.((server.server.address() as AddressInfo).port));
