import { type APIRequestContext, expect, type Locator, type Page, test } from '@playwright/test';
import { addNode, connect as link, emptyDocument, exitsOf, findNode, type SequenceDocument } from '@touchline/sequence';

/** A step on the canvas, by its name. */
export const step = (page: Page, title: string): Locator =>
  page.getByRole('application').getByRole('group', { name: new RegExp(`^${title}: `) });

export const exit = (page: Page, title: string, name: string): Locator => step(page, title).getByRole('button', { name: `${name} of` });

/** Drags a kind from the palette to a place on the canvas. */
export async function drop(page: Page, kind: string, x: number, y: number): Promise<void> {
  await page
    .getByRole('button', { name: `Add ${kind}`, exact: true })
    .dragTo(page.locator('.react-flow__pane'), { targetPosition: { x, y }, steps: 4 });
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

export const focused = (what: Locator) => what.evaluate((element) => element === element.ownerDocument.activeElement);

/** The window itself, or something in it. */
export const expectFocusIn = (what: Locator) =>
  expect.poll(() => what.evaluate((element) => element.contains(element.ownerDocument.activeElement))).toBe(true);

/** With the tab key, as far as it takes, and not further than somebody would go. */
export async function tabTo(page: Page, what: Locator, most = 20): Promise<void> {
  await expect(what).toBeVisible();
  for (let n = 0; n < most && !(await focused(what)); n += 1) await page.keyboard.press('Tab');
  await expect(what).toBeFocused();
}

export const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

/** A sequence of one's own, so that no test meets another's; opened in the editor. */
export function openNew(page: Page, request: APIRequestContext, name: string, templateId?: string): Promise<string> {
  return openMade(page, request, templateId === undefined ? { name } : { name, templateId });
}

interface Placed {
  readonly id: string;
  readonly kind: string;
  readonly at: readonly [x: number, y: number];
  readonly label?: string;
  readonly config?: unknown;
}

/** A sequence of these steps behind the start, each leading to the next by its first exit unless `loose`; opened in the editor. */
export function openDrawn(
  page: Page,
  request: APIRequestContext,
  name: string,
  steps: readonly Placed[],
  loose: readonly string[] = [],
): Promise<string> {
  let document = emptyDocument('UTC');
  let from = 'start';
  for (const { id, kind, at, label, config } of steps) {
    const [x, y] = at;
    const named = label === undefined ? {} : { label };
    document = addNode(document, { id, kind, position: { x, y }, ...named, ...(config === undefined ? {} : { config }) }).document;
    if (loose.includes(id)) continue;
    const exit = exitsOf(findNode(document, from)!)[0]!.name;
    const outcome = link(document, from, exit, id);
    if (!outcome.ok) throw new Error(`${from} cannot lead to ${id}: ${outcome.reason}`);
    document = outcome.document;
    from = id;
  }
  return openMade(page, request, { name, document });
}

async function openMade(page: Page, request: APIRequestContext, data: object): Promise<string> {
  const made = await request.post('/v1/sequences', { data });
  expect(made.status(), await made.text()).toBe(201);
  const { id } = await made.json();
  await page.goto(`/sequences/${id}`);
  await expect(step(page, 'Start')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', test.info().project.use.colorScheme ?? 'light');
  return id;
}

/** The draft as the server has it, once everything is saved. */
export async function draftOf(page: Page, id: string): Promise<SequenceDocument> {
  await saved(page);
  return (await (await page.request.get(`/v1/sequences/${id}/draft`)).json()).document;
}
