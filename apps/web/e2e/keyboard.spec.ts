import { expect, type Page, test } from '@playwright/test';
import { drop, openNew, saved, step } from './editor.ts';

/** A key press as sent by a keyboard with another layout. */
async function press(page: Page, key: string, code: string, modifiers: { readonly ctrl?: boolean; readonly shift?: boolean } = {}) {
  const session = await page.context().newCDPSession(page);
  const held = (modifiers.ctrl ? 2 : 0) + (modifiers.shift ? 8 : 0);
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await session.send('Input.dispatchKeyEvent', { type, key, code, modifiers: held });
  }
  await session.detach();
}

test('shortcuts work on a Cyrillic layout, and stay on the printed key of Dvorak and AZERTY', async ({ page, request }) => {
  await openNew(page, request, 'Layouts');
  await drop(page, 'Email', 380, 250);
  const email = step(page, 'Email');
  for (const [layout, key, code] of [
    ['Cyrillic', 'я', 'KeyZ'],
    ['Dvorak', 'z', 'Slash'],
    ['AZERTY', 'z', 'KeyW'],
  ] as const) {
    await test.step(layout, async () => {
      await expect(email).toBeVisible();
      await press(page, key, code, { ctrl: true });
      await expect(email).toHaveCount(0);
      await press(page, key.toUpperCase(), code, { ctrl: true, shift: true });
      await expect(email).toBeVisible();
    });
  }
  await press(page, ';', 'KeyZ', { ctrl: true });
  await saved(page);
  await expect(email).toBeVisible();
  await press(page, 'л', 'KeyK', { ctrl: true });
  await expect(page.getByPlaceholder('Find a step, add one, or run a command…')).toBeFocused();
});

test('Enter that accepts an input method candidate neither renames nor sends', async ({ page, request }) => {
  const id = await openNew(page, request, 'Composing');
  const composing = (locator: ReturnType<Page['getByRole']>, key: string) =>
    locator.evaluate(
      (element, name) =>
        void element.dispatchEvent(
          new KeyboardEvent('keydown', { key: name, code: name, ctrlKey: true, isComposing: true, bubbles: true }),
        ),
      key,
    );
  const name = page.getByRole('textbox', { name: 'Sequence name' });
  await name.fill('フォロー');
  await composing(name, 'Enter');
  await expect(name).toBeFocused();
  await composing(name, 'Escape');
  await expect(name).toHaveValue('フォロー');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await (await request.get(`/v1/sequences/${id}`)).json()).name).toBe('フォロー');

  await step(page, 'Start').click();
  const comment = page.getByLabel('Write a comment');
  await comment.fill('確認');
  await composing(comment, 'Enter');
  await expect(comment).toHaveValue('確認');
  await comment.press('ControlOrMeta+Enter');
  await expect(page.getByRole('list', { name: 'Comments' }).getByRole('listitem')).toHaveCount(1);
});

test('one Escape closes the shortcut list, from anywhere', async ({ page, request }) => {
  await openNew(page, request, 'One Escape');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const from of [step(page, 'Start'), page.getByRole('button', { name: 'Find', exact: true })]) {
    await from.focus();
    await page.keyboard.press('?');
    // The close button has the focus and shows its tooltip.
    await expect(list).toBeVisible();
    await expect(page.getByText('Close', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expect(from).toBeFocused();
  }
});
