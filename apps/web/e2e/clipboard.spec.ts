import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { draftOf, openDrawn, openNew, pickNext, saved, step } from './editor.ts';

const asking = [
  { id: 'mail', kind: 'email', label: 'Mail', at: [0, 200], config: email('The guide') },
  { id: 'ask', kind: 'if', label: 'Ask', at: [0, 400], config: question('mail') },
] as const;

function email(subject: string) {
  const variants = [{ id: 'a', weight: 1, subject, preview: '', body: 'Hi' }];
  return { goal: '', window: 'respect', thread: null, unreachable: 'skip', variants };
}

function question(touch: string) {
  return { what: 'opened', of: { touch }, link: null, outcome: null, engagement: 'human', within: null };
}

async function choose(page: Page, title: string, item: string): Promise<void> {
  await step(page, title).click({ button: 'right' });
  await page.getByRole('menuitem', { name: item }).click();
}

test('steps are cut and pasted into another tab by keyboard, and their condition refers to the copy', async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDrawn(page, request, 'From', asking);
  await step(page, 'Mail').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await page.keyboard.press('ControlOrMeta+x');
  await expect(page.locator('.react-flow__node')).toHaveCount(1);
  await saved(page);

  const other = await context.newPage();
  const id = await openNew(other, request, 'To');
  await other.keyboard.press('ControlOrMeta+v');
  await expect(other.locator('.react-flow__node')).toHaveCount(3);
  const { nodes, edges } = await draftOf(other, id);
  const [mail, ask] = [nodes.find(({ label }) => label === 'Mail')!, nodes.find(({ label }) => label === 'Ask')!];
  expect(mail.id).not.toBe('mail');
  expect(ask.config).toMatchObject({ of: { touch: mail.id } });
  expect(edges).toEqual([{ from: mail.id, exit: 'next', to: ask.id }]);
});

test('by mouse: steps are copied, pasted, duplicated, disabled and deleted from the menu', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const id = await openDrawn(page, request, 'Menu', asking);
  await step(page, 'Mail').click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Copy' }).click();
  await page.locator('.react-flow__pane').click({ button: 'right', position: { x: 40, y: 300 } });
  await page.getByRole('menuitem', { name: 'Paste' }).click();
  await expect(step(page, 'Mail')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(step(page, 'Mail')).toHaveCount(1);

  await choose(page, 'Ask', 'Duplicate');
  await expect(step(page, 'Ask')).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await choose(page, 'Mail', 'Disable');
  await expect(step(page, 'Mail')).toHaveAccessibleName(/Disabled/);
  expect((await draftOf(page, id)).nodes.find((node) => node.id === 'mail')).toMatchObject({ disabled: true });
  // By key, and by the inspector's switch.
  await step(page, 'Mail').press('d');
  await expect(step(page, 'Mail')).not.toHaveAccessibleName(/Disabled/);
  await page.getByRole('switch', { name: 'Enabled' }).click();
  await expect(step(page, 'Mail')).toContainText('Off');
  await choose(page, 'Mail', 'Delete');
  await expect(step(page, 'Start')).toHaveAccessibleName(/Next: Ask/);

  await choose(page, 'Ask', 'Add a step after');
  await pickNext(page, 'end');
  await expect(step(page, 'End')).toBeVisible();
  await choose(page, 'Ask', 'Cut');
  await expect(step(page, 'Ask')).toHaveCount(0);
  await saved(page);
});

const line = ['sms', 'wait', 'email'].map((kind, index) => ({ id: kind, kind, label: kind, at: [0, 180 * (index + 1)] as const }));

test('steps pasted after a selected step or on a selected edge are inserted into the path', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const id = await openDrawn(page, request, 'Cut and paste', line);
  const order = async () => {
    const { nodes, edges } = await draftOf(page, id);
    const way: string[] = [];
    for (let at = edges.find(({ from }) => from === 'start')?.to; at !== undefined; at = edges.find(({ from }) => from === at)?.to) {
      way.push(nodes.find((node) => node.id === at)!.kind);
    }
    return way.join();
  };
  await step(page, 'wait').click();
  await page.keyboard.press('ControlOrMeta+x');
  await expect(step(page, 'wait')).toHaveCount(0);
  await expect.poll(order).toBe('sms,email');

  await step(page, 'email').click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(order).toBe('sms,email,wait');
  // Undo once.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(order).toBe('sms,email');

  await step(page, 'Start').click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(order).toBe('wait,sms,email');
  // It is aligned with the others and overlaps none.
  const ys = (await draftOf(page, id)).nodes.toSorted((a, b) => a.position.y - b.position.y).map(({ kind }) => kind);
  expect(ys).toEqual(['start', 'wait', 'sms', 'email']);
  await page.getByRole('button', { name: 'Undo' }).click();

  await page.locator('.react-flow__edge[data-id*="sms"]').last().click({ force: true });
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(order).toMatch(/^(wait,sms,email|sms,wait,email)$/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(order).toBe('sms,email');
});
