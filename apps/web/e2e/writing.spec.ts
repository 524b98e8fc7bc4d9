import { expect, test } from '@playwright/test';
import type { Editor } from '@tiptap/react';
import { expectAccessible } from './accessible.ts';
import { openNew, saved, step } from './editor.ts';

test('an email is previewed as rendered by the server, and sent as a test', async ({ page, request }) => {
  await openNew(page, request, 'Try it', 'framework-14-day');
  const to = `me.${Date.now()}@example.com`;
  await page.locator('.react-flow__node', { hasText: 'Email' }).first().click();
  await page.getByRole('textbox', { name: 'Subject' }).fill('For {{ lead.firstName }}');
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const email = page.getByRole('dialog', { name: 'Preview' }).getByRole('article', { name: 'Email preview' });
  await expect(email.getByRole('heading')).toHaveText('For Ada');
  await expect(email.frameLocator('iframe').getByText('Unsubscribe')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Send test' }).click();
  await expect(page.getByLabel('Send test to')).toBeFocused();
  await page.keyboard.type('nobody');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Write one email address')).toBeVisible();
  await page.getByLabel('Send test to').fill(to);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Test to ${to} is in the sandbox.`)).toBeVisible();
  const { items } = await (await request.get('/v1/sandbox/messages')).json();
  expect(items.find(({ recipient }: { recipient: string }) => recipient === to)).toMatchObject({ subject: '[Test] For Ada' });

  // The address is remembered.
  await page.reload();
  await step(page, 'First text').click();
  await page.locator('.react-flow__node', { hasText: 'Email' }).first().click();
  await page.getByRole('button', { name: 'Send test' }).click();
  await expect(page.getByLabel('Send test to')).toHaveValue(to);
});

test('rich text: marks, lists, chips with fallbacks, clean pasting, and Markdown', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const id = await openNew(page, request, 'Rich');
  const body = async () => {
    await saved(page);
    const { document } = await (await request.get(`/v1/sequences/${id}/draft`)).json();
    return document.nodes.find(({ id: node }: { id: string }) => node !== 'start').config.variants[0].body;
  };
  await page.getByRole('button', { name: 'Add Email', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  await text.click();
  await page.keyboard.type('Hi ');
  await page.getByRole('button', { name: 'Insert field into Text' }).click();
  await page.getByRole('menuitem', { name: 'First name' }).click();
  await expect(text).toBeFocused();
  await page.keyboard.type(', ');
  // Wait until the text is applied, before the next text is bold. Text inserted at once would be bold as a whole.
  await expect
    .poll(() => text.evaluate((element) => (element as unknown as { editor: Editor }).editor.state.doc.textContent))
    .toMatch(/, $/);
  await page.keyboard.press('Control+b');
  await page.keyboard.type('welcome');
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- one');
  await page.keyboard.press('Enter');
  await page.keyboard.type('two {{ sender.name }}');
  await expect.poll(body).toBe('Hi {{ lead.firstName | default: "there" }}, **welcome**\n\n- one\n- two {{ sender.name }}');

  // Move onto the chip by keyboard, and open it.
  await expect(text.getByRole('button', { name: 'Your name' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.getByLabel('Fallback').fill('Ines');
  await page.keyboard.press('Escape');
  await expect(text.getByRole('button', { name: 'Your name, or “Ines”' })).toBeVisible();
  await expectAccessible(page);

  // A link on selected text.
  await text.getByText('welcome').dblclick();
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByLabel('URL').fill('https://example.com/welcome');
  await page.keyboard.press('Enter');
  await expect.poll(body).toContain('[welcome](https://example.com/welcome)');

  // The next input is a separate undo step.
  await page.waitForTimeout(1_700);
  await page.evaluate(async () => {
    const html =
      '<h1 style="color:red">Big</h1><p><span class="x"><b>bold</b></span> <script>alert(1)</script><a href="javascript:alert(1)">bad</a></p>';
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) })]);
  });
  await text.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await expect.poll(body).toBe('Big\n\n**bold** bad');
  await page.keyboard.press('Control+z');
  await expect(text.getByRole('link', { name: 'welcome' })).toBeVisible();

  await page.getByRole('button', { name: 'Edit as Markdown' }).click();
  await expect(text).toHaveValue(/^Hi \{\{ lead\.firstName/);
  await text.fill('{% if lead.tier == "hot" %}Hot{% endif %} [x](https://example.com)');
  await page.getByRole('button', { name: 'Rich text' }).click();
  await expect(text.getByRole('button', { name: '{% if lead.tier == "hot" %}' })).toBeVisible();
  await expect(text.getByRole('link', { name: 'x' })).toBeVisible();
});
