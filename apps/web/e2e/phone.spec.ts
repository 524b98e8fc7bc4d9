import { expect, type Locator, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { running } from './running-sequence.ts';

test.use({ viewport: { width: 390, height: 844 } });

const width = async (what: Locator) => (await what.boundingBox())!.width;

test('on a phone lists keep their names, nothing is cut off, and the sandbox shows one pane at a time', async ({ page, request }) => {
  const { id } = await running(request, 'In a pocket', 1);

  for (const [address, name] of [
    ['/sequences', 'In a pocket'],
    ['/leads', 'Lead 1 In a pocket'],
    [`/sequences/${id}/leads`, 'Lead 1 In a pocket'],
  ] as const) {
    await test.step(address, async () => {
      await page.goto(address);
      const link = page.getByRole('table').getByRole('link', { name, exact: true }).first();
      await expect(link).toBeVisible();
      expect(await width(link)).toBeGreaterThan(70);
      const table = page.getByRole('table');
      expect(await width(table)).toBeLessThanOrEqual(await width(table.locator('..')));
      await expectAccessible(page);
    });
  }

  await test.step('sandbox', async () => {
    await page.goto('/sandbox');
    const inbox = page.getByRole('region', { name: 'Inbox' });
    await expect(page.getByRole('region', { name: 'Message' })).toBeHidden();
    await inbox
      .getByRole('link', { name: /Your request/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Your request' })).toBeVisible();
    await expect(inbox).toBeHidden();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'All messages' }).click();
    await expect(inbox).toBeVisible();
  });
});
