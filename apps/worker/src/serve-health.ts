import { createServer, type Server } from 'node:http';
import { describeStale, type Pulse, staleSigns } from '@touchline/engine';

/** For supervisors: `/healthz` says that this process is alive, `/readyz` that it works. */
export function serveHealth(pulse: () => Pulse): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
    };
    if (path === '/healthz') return answer(200, { ok: true });
    if (path !== '/readyz') return answer(404, { ok: false, detail: 'There is /healthz and /readyz.' });
    const now = pulse();
    const stale = staleSigns(now);
    const millisecondsSince = now;
    if (stale.length === 0) answer(200, { ok: true, millisecondsSince });
    else answer(503, { ok: false, stale, detail: describeStale(now), millisecondsSince });
  });
}
