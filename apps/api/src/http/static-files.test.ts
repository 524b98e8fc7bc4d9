import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppEnv } from './app-env.ts';
import { securityHeaders } from './security-headers.ts';
import { serveWeb } from './static-files.ts';

const SECRET = 'not for the web';
let folder: string;
let app: Hono<AppEnv>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchline-web-'));
  await mkdir(join(folder, 'dist', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), SECRET);
  await writeFile(join(folder, 'dist', 'index.html'), '<script>paint()</script><script src="/assets/a.js"></script>');
  await writeFile(join(folder, 'dist', 'assets', 'a.js'), 'a()');
  app = new Hono<AppEnv>();
  app.use('*', securityHeaders(join(folder, 'dist')));
  serveWeb(app, join(folder, 'dist'));
});
afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://localhost${path}`, { headers });

test('files are served, and hashed ones are cached permanently', async () => {
  const script = await get('/assets/a.js');
  expect([await script.text(), script.headers.get('cache-control')]).toEqual(['a()', 'public, max-age=31536000, immutable']);
  expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
});

test('an address of the app gets its page; a file that is missing, and the API, do not', async () => {
  expect(await (await get('/sequences/1', { accept: 'text/html' })).text()).toContain('paint()');
  expect((await get('/assets/gone.js')).status).toBe(404);
  expect((await get('/v1/gone', { accept: 'text/html' })).status).toBe(404);
  expect((await get('/sequences/1', { accept: 'application/json' })).status).toBe(404);
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/%252e%252e%252fsecret.txt',
  '//secret.txt',
  '/..%00/secret.txt',
])('files outside the folder are not served: %s', async (path) => {
  const answer = await get(path);
  expect([answer.status, (await answer.text()).includes(SECRET)]).toEqual([404, false]);
});

test('only our own scripts run: those of our address, and the one in the page by its hash', async () => {
  const policy = (await get('/')).headers.get('content-security-policy') ?? '';
  const directives = new Map(policy.split(';').map((part) => part.trim().split(/ (.*)/s).slice(0, 2) as [string, string]));
  // printf 'paint()' | openssl dgst -sha256 -binary | base64
  expect(directives.get('script-src')).toBe("'self' 'sha256-6Z05mR7jGVRSmyHx7iStJaiOybZYZUjxiGbPhYYXh1o='");
  expect([
    directives.get('default-src'),
    directives.get('object-src'),
    directives.get('base-uri'),
    directives.get('frame-ancestors'),
  ]).toEqual(["'self'", "'none'", "'self'", "'self'"]);
  expect((await get('/')).headers.get('x-content-type-options')).toBe('nosniff');
});

test('page knows its base path and finds its files from every address', async () => {
  await writeFile(join(folder, 'dist', 'index.html'), '<head><link href="./a.css"></head><script src="./assets/a.js"></script>');
  for (const [base, path] of [
    ['', '/'],
    ['/sales', '/'],
    ['/sales', '/sequences/1/leads'],
    ['/sales', '/index.html'],
  ] as const) {
    const below = new Hono<AppEnv>();
    serveWeb(below, join(folder, 'dist'), base);
    const text = await (await below.request(`http://localhost${path}`, { headers: { accept: 'text/html' } })).text();
    expect(text).toContain(`<meta name="touchline-base" content="${base}" />`);
    expect(text).toContain(`href="${base}/a.css"`);
    expect(text).toContain(`src="${base}/assets/a.js"`);
  }
});
