import { createServer, request as forward, type Server } from 'node:http';
import { expect, test } from '@playwright/test';
import { cadence } from './running-sequence.ts';
import { PORTS } from './ports.ts';

const PATH = '/sales/follow-up';
const outside = `http://localhost:${PORTS.proxy}${PATH}`;

/** A proxy for the path that forwards to Touchline with or without the path. */
async function startProxy(strips: boolean): Promise<Server> {
  const server = createServer((incoming, answer) => {
    const url = incoming.url ?? '/';
    if (url !== PATH && !url.startsWith(`${PATH}/`)) return void answer.writeHead(404).end('Not below the path.');
    const path = strips ? url.slice(PATH.length) || '/' : url;
    const options = { port: PORTS.belowPath, path, method: incoming.method, headers: incoming.headers };
    const call = forward(options, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      answer.flushHeaders();
      from.pipe(answer);
    });
    call.on('error', () => answer.destroy());
    answer.on('close', () => call.destroy());
    incoming.pipe(call);
  });
  await new Promise<void>((resolve) => server.listen(PORTS.proxy, 'localhost', resolve));
  return server;
}

for (const strips of [true, false]) {
  test(`the app works below a path, behind a proxy that ${strips ? 'strips it' : 'leaves it'}`, async ({ page, request }) => {
    const proxy = await startProxy(strips);
    const wrong: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
      if (response.url().startsWith('http') && !response.url().startsWith(outside)) wrong.push(`outside: ${response.url()}`);
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    try {
      await test.step('pages, assets and links', async () => {
        await page.goto(outside);
        await expect(page).toHaveURL(`${outside}/sequences`);
        for (const name of ['Leads', 'Operations', 'Sandbox']) {
          await page.getByRole('link', { name, exact: true }).click();
          await expect(page).toHaveURL(`${outside}/${name.toLowerCase()}`);
          await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
        }
        await page.goto(`${outside}/v1/docs`);
        await page.getByRole('link', { name: 'OpenAPI 3.1 document' }).click();
        await expect(page).toHaveURL(`${outside}/v1/openapi.json`);
      });

      const made = await request.post(`${outside}/v1/sequences`, { data: { name: `Below ${strips}`, document: cadence(2) } });
      expect(made.status()).toBe(201);
      const { id, draftRevision } = await made.json();
      await test.step('a deep link, and live figures', async () => {
        expect((await request.post(`${outside}/v1/sequences/${id}/versions`, { data: { revision: draftRevision } })).status()).toBe(201);
        await page.goto(`${outside}/sequences/${id}`);
        await page.getByRole('button', { name: 'Live', exact: true }).click();
        const lead = { firstName: 'Nora', email: `nora-${strips}@example.com`, timeZone: 'Asia/Tokyo' };
        const { id: leadId } = await (await request.post(`${outside}/v1/leads`, { data: lead })).json();
        await request.post(`${outside}/v1/sequences/${id}/enrollments`, { data: { leadIds: [leadId] } });
        await expect(page.getByRole('region', { name: 'Live figures' }).getByRole('status')).toHaveText(/1 active/, {
          timeout: 30_000,
        });
        await page.reload();
        await expect(page).toHaveURL(new RegExp(`^${outside}/sequences/${id}`));
      });

      await test.step('the addresses inside a message', async () => {
        await page.goto(`${outside}/sandbox`);
        await page.getByText(`nora-${strips}@example.com`).first().click();
        const unsubscribe = page.frameLocator('iframe').getByRole('link', { name: 'Unsubscribe' });
        const address = (await unsubscribe.getAttribute('href')) ?? '';
        expect(address).toMatch(new RegExp(`^${outside}/t/u/`));
        await page.goto(address);
        await page.getByRole('button', { name: 'Unsubscribe' }).click();
        await expect(page.getByRole('heading', { name: 'You are unsubscribed' })).toBeVisible();
        expect(page.url()).toBe(address);
      });
      expect(wrong).toEqual([]);
    } finally {
      await page.goto('about:blank');
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    }
  });
}

test('without the proxy the app works at the root path', async ({ page }) => {
  await page.goto(`http://localhost:${PORTS.belowPath}/leads`);
  await expect(page.getByRole('heading', { name: 'Leads', exact: true })).toBeVisible();
});
