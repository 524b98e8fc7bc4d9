import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { choose, connect, drop, exit, saved, step } from './editor.ts';

// With animations, as most users see it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const GUIDE = 'https://example.com/guide';

test.setTimeout(240_000);

test('a lead that clicks takes the branch for clickers: drawn, published, enrolled, clicked', async ({ page, context }) => {
  await page.goto('/');

  await test.step('a new sequence', async () => {
    await page.getByRole('button', { name: 'New sequence' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Guide readers');
    await page.getByRole('button', { name: 'Create' }).click();
    await expect(step(page, 'Start')).toBeVisible();
  });

  await test.step('drag it together', async () => {
    await drop(page, 'Email', 380, 250);
    await page.getByLabel('Subject', { exact: true }).fill('The guide you asked for');
    await page.getByRole('button', { name: 'Edit as Markdown' }).click();
    await page
      .getByLabel('Text', { exact: true })
      .fill(`Hi {{ lead.firstName }},\n\nhere is [the guide](${GUIDE}). What would you like to know?`);
    await page.getByText('Respect send window').first().click();
    await connect(page, exit(page, 'Start', 'Next'), step(page, 'Email'));
    await expect(step(page, 'Start')).not.toHaveAccessibleName(/open/);

    await drop(page, 'If', 380, 420);
    await connect(page, exit(page, 'Email', 'Next'), step(page, 'If'));
    await choose(page, 'Event', 'was clicked');
    await expect(page.getByRole('switch', { name: 'Wait for it to happen' })).toBeChecked();
  });

  await test.step('add what follows at its open exits', async () => {
    await exit(page, 'If', 'Yes').click();
    await page.getByRole('option', { name: /^Email/ }).click();
    await page.getByLabel('Subject', { exact: true }).fill('How did you like it?');
    await page.getByLabel('Text', { exact: true }).fill('Glad that you read it, {{ lead.firstName }}. Which part was most useful?');
    await page.getByLabel('Name', { exact: true }).fill('Follow up');
    await exit(page, 'If', 'No').click();
    await page.getByRole('option', { name: /^End/ }).click();
    await connect(page, exit(page, 'Follow up', 'Next'), step(page, 'End'));
    await page.getByRole('button', { name: 'Tidy layout' }).click();
    await saved(page);
    await expectAccessible(page);
  });

  await test.step('publish', async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish version 1' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Publish version 1' }).click();
    await expect(page.getByText('Version 1 is live.')).toBeVisible();
  });

  await test.step('enroll a test lead', async () => {
    await page.getByRole('button', { name: 'Enroll', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Enroll leads' });
    // Other tests create leads, too, so it may not be among the newest.
    await dialog.getByRole('searchbox').fill('Nora Test');
    await dialog.getByRole('checkbox', { name: /Nora Test/ }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Enroll 1 lead' }).click();
    await expect(step(page, 'If')).toContainText('1 here now');
    await expect(step(page, 'Email')).toContainText('1 sent');
    await expectAccessible(page);
  });

  await test.step('open the email as the lead and follow its link', async () => {
    const inbox = await context.newPage();
    await inbox.goto('/sandbox');
    await inbox
      .getByRole('link', { name: /The guide you asked for/ })
      .first()
      .click();
    const mail = inbox.frameLocator('iframe');
    await expect(mail.getByText('Hi Nora,')).toBeVisible();
    await expectAccessible(inbox);
    await context.route('https://example.com/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>The guide</title>' }));
    const opened = context.waitForEvent('page');
    await mail.getByRole('link', { name: 'the guide' }).click();
    const guide = await opened;
    await guide.waitForURL(GUIDE);
    await inbox.close();
    await guide.close();
  });

  await test.step('watch the lead take the branch on the canvas', async () => {
    await expect(step(page, 'Email')).toContainText('1 clicked');
    await expect(step(page, 'Follow up')).toContainText('1 here now');
    await expect(step(page, 'If')).not.toContainText('here');
  });

  await test.step('skip the two days that emails are kept apart, and get the second', async () => {
    await step(page, 'Follow up').click();
    await page.getByRole('button', { name: 'Skip wait' }).click();
    await expect(step(page, 'Follow up')).toContainText('1 sent');
    await expect(step(page, 'End')).toContainText('1 entered');
    await page.goto('/sandbox');
    await expect(page.getByRole('link', { name: /How did you like it/ }).first()).toBeVisible();
  });
});
