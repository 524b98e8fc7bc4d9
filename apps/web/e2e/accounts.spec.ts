import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { ACCOUNTS, freshPage, mailedLink, ownerLink, PASSWORD, type Person, signIn } from './people.ts';
import { totpCode } from './totp.ts';

test.use({ baseURL: ACCOUNTS });
// Each test continues the story of the one before, on one installation.
test.describe.configure({ mode: 'serial' });

const ines: Person = { name: 'Inês Okafor', email: 'ines@acme.example' };
const bo: Person = { name: 'Bo Lindqvist', email: 'bo@acme.example' };
const vi: Person = { name: 'Vi Tran', email: 'vi@acme.example' };

test('the owner link creates the first account, once', async ({ page, browser }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Create the first account' })).toBeVisible();
  await expectAccessible(page);
  const link = await ownerLink();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Welcome to Touchline' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Name' }).fill(ines.name);
  await page.getByRole('textbox', { name: 'Email' }).fill(ines.email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Sequences', exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Account: ${ines.name}` }).click();
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  await expectAccessible(page);

  const other = await freshPage(browser);
  await other.goto(link);
  await expect(other.getByText('This installation has an owner')).toBeVisible();
  await other.context().close();
});

test('a wrong password is refused, and signing in returns to the page that asked for it', async ({ page }) => {
  await page.goto('/leads');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
  await signIn(page, ines, 'a wrong password');
  await expect(page.getByText('Wrong email address or password')).toBeVisible();
  await signIn(page, ines);
  await expect(page.getByRole('heading', { name: 'Leads', exact: true })).toBeVisible();
});

test('single sign-on makes a new person a member by group, and returns to the page that asked for it', async ({ page }) => {
  await page.goto('/leads');
  await page.getByRole('button', { name: 'Continue with single sign-on' }).click();
  await expect(page.getByRole('heading', { name: 'Leads', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Account: Sol Anders' }).click();
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
});

test('two people are invited by mail, join, and may what their roles allow', async ({ page, browser }) => {
  await page.goto('/settings/members');
  await signIn(page, ines);
  for (const [person, role] of [
    [bo, 'Rep'],
    [vi, 'Viewer'],
  ] as const) {
    await page.getByRole('button', { name: 'Invite' }).click();
    await page.getByRole('textbox', { name: 'Email' }).fill(person.email);
    await page.getByRole('combobox', { name: 'Role', exact: true }).click();
    await page.getByRole('option', { name: new RegExp(`^${role}`) }).click();
    await page.getByRole('button', { name: 'Send invitation' }).click();
    await expect(page.getByText(`Invitation sent to ${person.email}.`)).toBeVisible();
    const link = await mailedLink(page.request, person, 'invitation');
    const invited = await freshPage(browser);
    await invited.goto(link);
    await expect(invited.getByText(`${ines.name} invited ${person.email} as ${role}.`)).toBeVisible();
    if (role === 'Rep') await expectAccessible(invited);
    await invited.getByRole('textbox', { name: 'Name' }).fill(person.name);
    await invited.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await invited.getByRole('button', { name: 'Create account and join' }).click();
    await expect(invited.getByRole('heading', { name: 'Sequences', exact: true })).toBeVisible();
    await expect(invited.getByRole('button', { name: 'New sequence' })).toBeDisabled();
    await invited.goto(link);
    await expect(invited.getByText('This invitation cannot be used')).toBeVisible();
    await invited.context().close();
  }
  await page.reload();
  await expect(page.getByRole('row', { name: /Bo Lindqvist/ })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Role of Vi Tran' })).toHaveText(/Viewer/);
  await expectAccessible(page);
});

test('a viewer reads a sequence and the settings, and changes neither', async ({ page }) => {
  await page.goto('/');
  await signIn(page, vi);
  await page.getByRole('table', { name: 'Sequences' }).getByRole('link').first().click();
  await expect(page.getByText('Read only. Your role is Viewer.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish' })).toBeDisabled();
  await expect(page.getByRole('textbox', { name: 'Sequence name' })).not.toBeEditable();
  await expectAccessible(page);
  await page.goto('/settings');
  await expect(page.getByRole('combobox', { name: 'Clock' })).toBeDisabled();
  await page.goto('/settings/api-keys');
  await expect(page.getByText(/Your role is Viewer\. This takes Admin/)).toBeVisible();
  for (const path of [
    '/leads',
    '/inbox',
    '/tasks',
    '/alerts',
    '/notifications',
    '/operations',
    '/experiments',
    '/suppressions',
    '/sandbox',
    '/analysis',
    '/settings/roles',
    '/account',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('An unexpected error occurred')).toHaveCount(0);
  }
});

test('a forgotten password is reset by mail', async ({ page, browser }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot password?' }).click();
  // The sign-in page has a field of the same name.
  await expect(page.getByRole('heading', { name: 'Reset your password' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Email' }).fill(bo.email);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText(`If ${bo.email} has an account`)).toBeVisible();
  const admin = await freshPage(browser);
  await admin.goto('/sandbox');
  await signIn(admin, ines);
  await expect(admin.getByRole('heading', { name: 'Sandbox' })).toBeVisible();
  const link = await mailedLink(admin.request, bo, 'reset-password');
  await admin.context().close();
  await page.goto(link);
  await page.getByLabel('New password').fill('another horse battery');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await signIn(page, bo, 'another horse battery');
  await expect(page.getByRole('heading', { name: 'Sequences', exact: true })).toBeVisible();
});

test('an API key is shown once, works, and is refused after it is revoked', async ({ page, playwright }) => {
  await page.goto('/settings/api-keys');
  await signIn(page, ines);
  await page.getByRole('button', { name: 'Create key' }).first().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('CRM sync');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Create key' }).click();
  const secret = (await page.getByRole('dialog', { name: 'Copy the key now' }).locator('code').first().textContent()) ?? '';
  expect(secret).toMatch(/^tl_/);
  const outside = await playwright.request.newContext({ baseURL: ACCOUNTS, extraHTTPHeaders: { authorization: `Bearer ${secret}` } });
  expect((await outside.get('/v1/leads')).status()).toBe(200);
  await page.getByRole('button', { name: 'I have saved it' }).click();
  await page.getByRole('button', { name: 'Revoke CRM sync' }).click();
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByText('Key revoked.')).toBeVisible();
  expect((await outside.get('/v1/leads')).status()).toBe(401);
  await outside.dispose();
});

test('a passkey of this device signs in', async ({ page }) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  });
  await page.goto('/account');
  await signIn(page, ines);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('list', { name: 'Passkeys' }).getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: `Account: ${ines.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Sequences', exact: true })).toBeVisible();
});

test('two-factor authentication asks for a code, and a recovery code works once', async ({ page }) => {
  await page.goto('/account');
  await signIn(page, vi);
  await page.getByRole('button', { name: 'Turn on' }).click();
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add Touchline to your authenticator app' });
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
  await expectAccessible(page);
  const key = (await dialog.locator('code').textContent()) ?? '';
  await dialog.getByRole('textbox').fill('000000');
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  await expect(dialog.getByText('Wrong code')).toBeVisible();
  await dialog.getByRole('textbox').fill(totpCode(key));
  await dialog.getByRole('button', { name: 'Turn on' }).click();
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  const recovery = (await codes.first().textContent()) ?? '';
  await page.getByRole('button', { name: 'I have saved them' }).click();
  await page.getByRole('button', { name: `Account: ${vi.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await signIn(page, vi);
  await page.getByRole('textbox', { name: 'Code' }).fill(totpCode(key));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sequences', exact: true })).toBeVisible();

  for (const works of [true, false]) {
    await page.getByRole('button', { name: `Account: ${vi.name}` }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await signIn(page, vi);
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByRole('textbox', { name: 'Recovery code' }).fill(recovery);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    if (works) await expect(page.getByRole('heading', { name: 'Sequences', exact: true })).toBeVisible();
    else await expect(page.getByText('Wrong code')).toBeVisible();
  }
});

test('a device that is signed out elsewhere leads to the sign-in page, and returns', async ({ page, browser }) => {
  const other = await freshPage(browser);
  await other.goto('/tasks');
  await signIn(other, ines);
  await expect(other.getByRole('heading', { name: 'Tasks' })).toBeVisible();
  await page.goto('/account');
  await signIn(page, ines);
  await page.getByRole('button', { name: 'Sign out all others' }).click();
  await expect(page.getByText(/signed out\./)).toBeVisible();
  await other.getByRole('link', { name: 'Leads', exact: true }).click();
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn(other, ines);
  await expect(other.getByRole('heading', { name: 'Leads', exact: true })).toBeVisible();
  await other.context().close();
});

test('edits of a session that ended come back after signing in again', async ({ page, browser }) => {
  const other = await freshPage(browser);
  await other.goto('/sequences');
  await signIn(other, ines);
  await other.getByRole('table', { name: 'Sequences' }).getByRole('link').first().click();
  await expect(other.getByRole('application').first()).toBeVisible();
  await page.goto('/account');
  await signIn(page, ines);
  // Regular requests would notice the end of the session before the edit does.
  const isSave = (method: string) => method === 'PUT';
  await other.route('**/v1/**', (route) => (isSave(route.request().method()) ? route.continue() : route.abort()));
  await page.getByRole('button', { name: 'Sign out all others' }).click();
  await expect(page.getByText(/signed out\./)).toBeVisible();
  await other.getByRole('button', { name: 'Add a note' }).click();
  // At once: the sign-in page opens as soon as the first characters are sent.
  await other.getByRole('textbox', { name: 'Note on the canvas' }).last().fill('Kept while signed out');
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await other.unroute('**/v1/**');
  await signIn(other, ines);
  await expect(other.getByRole('textbox', { name: 'Note on the canvas' }).last()).toHaveValue('Kept while signed out');
  await other.context().close();
});

test('two tabs show two workspaces', async ({ page, context }) => {
  await page.goto('/settings');
  await signIn(page, ines);
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
  const { id } = await (await page.request.post('/v1/workspaces', { data: { name: 'Globex' } })).json();
  const first = await context.newPage();
  // The address without a workspace gets the one that was used last.
  await first.goto('/sequences');
  await expect(first).toHaveURL(new RegExp(`/w/${id}/sequences`));
  await expect(first.getByText('Create your first sequence')).toBeVisible();
  await first.getByRole('button', { name: `Account: ${ines.name}` }).click();
  await first.getByRole('menuitem', { name: /Admin/ }).filter({ hasNotText: 'Globex' }).click();
  await expect(first.getByRole('table', { name: 'Sequences' })).toBeVisible();
  await expect(first).not.toHaveURL(new RegExp(id));

  const second = await context.newPage();
  await second.goto(`/w/${id}/leads`);
  await expect(second.getByRole('heading', { name: 'Leads', exact: true })).toBeVisible();
  await first.reload();
  await expect(first.getByRole('table', { name: 'Sequences' })).toBeVisible();
  await second.getByRole('link', { name: 'Sequences', exact: true }).click();
  await expect(second.getByText('Create your first sequence')).toBeVisible();
  await second.goto('/w/01900000-0000-7000-8000-000000000999/leads');
  await expect(second.getByText('You are not in this workspace')).toBeVisible();
  await expectAccessible(second);
});
