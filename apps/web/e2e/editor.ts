import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test';

/** A step on the canvas, by its name. */
export const step = (page: Page, title: string): Locator =>
  page.getByRole('application').getByRole('group', { name: new RegExp(`^${title}: `) });

export const exit = (page: Page, title: string, name: string): Locator => step(page, title).getByRole('button', { name: `${name} of` });

/** Drags a kind from the palette to a place on the canvas. */
export async function drop(page: Page, kind: string, x: number, y: number): Promise<void> {
  await page
    .getByRole('button', { name: `Add ${kind}`, exact: true })
    .dragTo(page.locator('.react-flow__pane'), { targetPosition: { x, y } });
}

/** Draws an edge with the mouse, from an exit to a step. */
export async function connect(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.boundingBox();
  const target = await to.boundingBox();
  if (start === null || target === null) throw new Error('Both ends have to be on the screen.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, target.y - 12, { steps: 8 });
  await page.mouse.move(target.x + target.width / 2, target.y + 2, { steps: 4 });
  await page.mouse.up();
}

export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

export const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

/** A sequence of one's own, so that no test meets another's; opened in the editor. */
export async function openNew(page: Page, request: APIRequestContext, name: string, templateId?: string): Promise<string> {
  const made = await request.post('/v1/sequences', { data: templateId === undefined ? { name } : { name, templateId } });
  expect(made.status()).toBe(201);
  const { id } = await made.json();
  await page.goto(`/sequences/${id}`);
  await expect(step(page, 'Start')).toBeVisible();
  return id;
}
