import { expect, type Page, test } from '@playwright/test';
import { stepRegistry } from '@touchline/sequence';
import { expectAccessible } from './accessible.ts';
import { boxOf, draftOf, drop, exit, openDrawn, saved, step } from './editor.ts';

// With animations, as most users see it.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

const three = [
  { id: 'one', kind: 'wait', label: 'One', at: [40, 200] },
  { id: 'two', kind: 'wait', label: 'Two', at: [96, 360] },
  { id: 'three', kind: 'wait', label: 'Three', at: [16, 640] },
] as const;

const selected = (page: Page) => page.locator('.react-flow__node.selected');

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

const placesOf = async (page: Page, id: string) =>
  Object.fromEntries((await draftOf(page, id)).nodes.map((node) => [node.id, node.position]));

test('several steps are selected by lasso or keys, aligned, distributed, tidied, zoomed to, and undone', async ({ page, request }) => {
  const id = await openDrawn(page, request, 'Several', three);
  const [first, last] = [await boxOf(step(page, 'One')), await boxOf(step(page, 'Three'))];
  await page.keyboard.down('Shift');
  await drag(page, { x: first.x - 90, y: first.y - 20 }, { x: last.x + last.width + 90, y: last.y + last.height + 20 });
  await page.keyboard.up('Shift');
  await expect(selected(page)).toHaveCount(3);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Align in a column' }).click();
  await page.getByRole('button', { name: 'Distribute vertically' }).click();
  const after = await placesOf(page, id);
  expect([after['two']!.x, after['three']!.x]).toEqual([40, 40]);
  // Three steps of the same height: the middle one is in the middle, on the grid.
  expect(Math.abs(after['two']!.y - (after['one']!.y + after['three']!.y) / 2)).toBeLessThanOrEqual(4);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  expect((await placesOf(page, id))['two']).toEqual({ x: 96, y: 360 });

  // The same by keyboard: move, extend the selection, and use the panel's buttons.
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  await step(page, 'One').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await page.keyboard.press('ControlOrMeta+ArrowDown');
  await expect(selected(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Align in a column' }).focus();
  await page.keyboard.press('Enter');
  expect((await placesOf(page, id))['three']!.x).toBe(40);
  await page.getByRole('button', { name: 'Align in a row' }).press('Enter');
  await page.getByRole('button', { name: 'Distribute horizontally' }).press('Enter');
  expect((await placesOf(page, id))['three']!.y).toBe(200);

  await page.getByRole('button', { name: 'Tidy selection' }).click();
  await expect.poll(async () => new Set(Object.values(await placesOf(page, id)).map(({ y }) => y)).size).toBe(4);
  await page.getByRole('button', { name: 'Zoom to selection' }).click();
  await expect.poll(async () => (await boxOf(step(page, 'One'))).width).toBeGreaterThan(265);
});

test('steps never overlap, and a step dropped on a connection is inserted there', async ({ page, request }) => {
  const loose = { id: 'loose', kind: 'sms', label: 'Loose', at: [480, 300] } as const;
  const id = await openDrawn(page, request, 'Splice', [three[0], three[2], loose], ['loose']);
  // Dropped on another step, which moves aside.
  const [own, one] = [await boxOf(step(page, 'Three')), await boxOf(step(page, 'One'))];
  await drag(page, { x: own.x + 60, y: own.y + 24 }, { x: one.x + 80, y: one.y + 30 });
  await expect
    .poll(async () => {
      const { x, y } = await boxOf(step(page, 'Three'));
      return y !== own.y && (x >= one.x + one.width || y >= one.y + one.height);
    })
    .toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => boxOf(step(page, 'Three'))).toEqual(own);
  // Dropped on the connection between the two, slightly off its middle.
  const now = await boxOf(step(page, 'Loose'));
  await drag(page, { x: now.x + 60, y: now.y + 24 }, { x: own.x + 90, y: own.y - 160 });
  await expect(step(page, 'One')).toHaveAccessibleName(/Next: Loose/);
  await expect(step(page, 'Loose')).toHaveAccessibleName(/Next: Three/);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(step(page, 'One')).toHaveAccessibleName(/Next: Three/);

  // Copies do not overlap.
  await step(page, 'One').click();
  await page.keyboard.press('ControlOrMeta+d');
  const nodes = (await draftOf(page, id)).nodes;
  expect(nodes).toHaveLength(5);
  expect(nodes.at(-1)!.position.x).toBeGreaterThanOrEqual(40 + 264);
});

test('an edge is reconnected at its end or at its exit, and deleted', async ({ page, request }) => {
  await openDrawn(page, request, 'Elsewhere', [three[0], three[1], { ...three[2], at: [420, 360] }], ['three']);
  // Just below its exit, where nothing covers it.
  const beginning = async () => {
    const { x, y, width, height } = await boxOf(exit(page, 'One', 'Next'));
    return [x + width / 2, y + height + 12] as const;
  };
  await page.mouse.click(...(await beginning()));
  const anchor = await boxOf(page.locator('.react-flow__edgeupdater-target'));
  const other = await boxOf(step(page, 'Three'));
  await drag(page, { x: anchor.x + anchor.width / 2, y: anchor.y + anchor.height / 2 }, { x: other.x + 130, y: other.y + 30 });
  await expect(step(page, 'One')).toHaveAccessibleName(/Next: Three/);

  const [port, two] = [await boxOf(exit(page, 'One', 'Next')), await boxOf(step(page, 'Two'))];
  await drag(page, { x: port.x + 5, y: port.y + 5 }, { x: two.x + 130, y: two.y + 30 });
  await expect(step(page, 'One')).toHaveAccessibleName(/Next: Two/);

  await page.mouse.click(...(await beginning()), { button: 'right' });
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Delete connection' }).click();
  await expect(step(page, 'One')).toHaveAccessibleName(/Next: open/);
  await saved(page);
});

test('the palette is searched; the overview and the keys move the view', async ({ page, request }) => {
  const more = three.map(({ kind, at: [x, y] }, index) => ({
    id: `more${index}`,
    kind,
    label: `More ${index}`,
    at: [x, y + 700] as const,
  }));
  await openDrawn(page, request, 'View', [...three, ...more]);
  const palette = page.getByRole('region', { name: 'Steps to add' });
  await palette.getByRole('searchbox', { name: 'Search steps' }).fill('linked');
  await expect(palette.getByRole('button')).toHaveCount(1);
  await palette.getByRole('button', { name: 'Add LinkedIn' }).hover();
  await expect(page.getByText(stepRegistry.linkedin.explanation)).toBeVisible();
  await palette.getByRole('searchbox', { name: 'Search steps' }).fill('');
  await drop(page, 'End', 640, 420);
  await expect(step(page, 'End')).toBeVisible();

  const view = () => page.locator('.react-flow__viewport').evaluate((element) => getComputedStyle(element).transform);
  const start = await view();
  const map = await boxOf(page.locator('.react-flow__minimap'));
  await drag(page, { x: map.x + map.width / 2, y: map.y + map.height / 3 }, { x: map.x + map.width / 2, y: map.y + map.height * 0.6 });
  await expect.poll(view).not.toBe(start);
  const zoom = () => page.locator('.react-flow__viewport').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
  await step(page, 'One').focus();
  await page.keyboard.press('f');
  await expect.poll(zoom).toBeLessThan(0.7);
  const fitted = await zoom();
  await page.keyboard.press('=');
  await expect.poll(zoom).toBeGreaterThan(fitted);
  await page.keyboard.press('z');
  await expect.poll(zoom).toBeGreaterThan(1);
  await page.keyboard.press('-');
  await expect.poll(zoom).toBeLessThan(1.1);
});
