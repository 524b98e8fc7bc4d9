import { readFile } from 'node:fs/promises';
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';
import { ownerLinkFile, PORTS } from './ports.ts';

export const ACCOUNTS = `http://localhost:${PORTS.accounts}`;
export const PASSWORD = 'correct horse battery';

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** The link that the start printed. */
export async function ownerLink(): Promise<string> {
  return (await readFile(ownerLinkFile, 'utf8')).trim();
}

/** A browser of another person, without cookies of others. */
export async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ baseURL: ACCOUNTS });
  return context.newPage();
}

export async function signIn(page: Page, { email }: Person, password = PASSWORD): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** The link in the newest mail to a person, from the sandbox of the workspace. */
export async function mailedLink(request: APIRequestContext, { email }: Person, path: string): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    const { items } = (await (await request.get('/v1/sandbox/messages')).json()) as { items: { id: string; recipient: string }[] };
    const newest = items.find(({ recipient }) => recipient === email);
    const { text } = (await (await request.get(`/v1/sandbox/messages/${newest?.id}`)).json()) as { text?: string };
    link = text?.match(new RegExp(`http\\S+/${path}#token=\\S+`))?.[0];
    expect(link).toBeDefined();
  }).toPass({ timeout: 15_000 });
  return link ?? '';
}
