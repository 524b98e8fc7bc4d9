import { type APIRequestContext, expect, type Locator, type Page, test } from '@playwright/test';
import { addNode, connect as link, emptyDocument, exitsOf, findNode, type SequenceDocument } from '@touchline/sequence';

/** A step on the canvas, by its name. */
export const step = (page: Page, title: string): Locator =>
  page.getByRole('application').getByRole('group', { name: new RegExp(`^${title}: `) });

export const exit = (page: Page, title: string, name: string): Locator => step(page, title).getByRole('button', { name: `${name} of` });

/** Drags a step kind from the palette to a position on the canvas. */
export async function drop(page: Page, kind: string, x: number, y: number): Promise<void> {
  await page
    .getByRole('button', { name: `Add ${kind}`, exact: true })
    .dragTo(page.locator('.react-flow__pane'), { targetPosition: { x, y }, steps: 4 });
}

/** Position of an element once it stops moving. The view may be panning. */
export async function boxOf(what: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await expect(what).toBeVisible();
  return what.evaluate(
    (element) =>
      new Promise((resolve) => {
        let before = '';
        let same = 0;
        const look = () => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const now = [x, y, width, height].join();
          same = now === before ? same + 1 : 0;
          before = now;
          if (same === 3) resolve({ x, y, width, height });
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Draws an edge with the mouse, from an exit to a step. */
export async function connect(page: Page, from: Locator, to: Locator): Promise<void> {
  const target = await boxOf(to);
  const start = await boxOf(from);
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

/** Types into the open list of next steps and chooses the first. */
export const pickNext = (page: Page, words: string) => typeInto(page, page.getByPlaceholder('What comes next?'), words);

/** Finds a step or a command by name and chooses the first. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await typeInto(page, page.getByPlaceholder('Find a step, add one, or run a command…'), words);
}

async function typeInto(page: Page, field: Locator, words: string): Promise<void> {
  await expect(field).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
}

export const focused = (what: Locator) => what.evaluate((element) => element === element.ownerDocument.activeElement);

/** The page, or an element in it. */
export const expectFocusIn = (what: Locator) =>
  expect.poll(() => what.evaluate((element) => element.contains(element.ownerDocument.activeElement))).toBe(true);

/** Presses Tab until the element has the focus, up to a plausible limit. */
export async function tabTo(page: Page, what: Locator, most = 20): Promise<void> {
  await expect(what).toBeVisible();
  for (let n = 0; n < most && !(await focused(what)); n += 1) await page.keyboard.press('Tab');
  await expect(what).toBeFocused();
}

/** Moves down a menu or a list to an item. */
export async function arrowTo(page: Page, item: Locator, most = 20): Promise<void> {
  await expect(item).toBeVisible();
  const here = page.locator(':focus');
  for (let n = 0; n < most && !(await focused(item)); n += 1) {
    const before = await here.textContent();
    await page.keyboard.press('ArrowDown');
    await expect(here).not.toHaveText(before ?? '');
  }
  await expect(item).toBeFocused();
}

export const saved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

/** A new sequence for this test, opened in the editor. */
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

/** A sequence with these steps after the start, opened in the editor. Each step leads to the next by its first exit, unless `loose`. */
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

/** The server's draft, once everything is saved. */
export async function draftOf(page: Page, id: string): Promise<SequenceDocument> {
  await saved(page);
  return (await (await page.request.get(`/v1/sequences/${id}/draft`)).json()).document;
}
