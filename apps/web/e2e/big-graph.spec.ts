import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { bigDocument } from './big-document.ts';
import { saved } from './editor.ts';
import { framesPerSecond, watchTyping } from './frames.ts';

/** Share of an empty page's frame rate: 45 of 60. */
const SMOOTH = 0.75;

/** Frame rates depend on the load of the machine. Every run reports them. They are asserted, and measured for longer, only when figures are requested. */
const DECIDES = process.env['TOUCHLINE_FIGURES'] !== undefined;
const [RUNS, SECONDS] = DECIDES ? [3, 2] : [1, 1];

async function store(request: APIRequestContext, steps: number): Promise<string> {
  const made = await request.post('/v1/sequences', { data: { name: `${steps} steps`, document: bigDocument(steps) } });
  expect(made.status()).toBe(201);
  return (await made.json()).id;
}

/** Milliseconds until the first steps are visible, with the app loaded. */
async function open(page: Page, steps: number): Promise<number> {
  await page.goto('/sequences');
  const link = page.getByRole('link', { name: `${steps} steps` }).first();
  await expect(link).toBeVisible();
  // Once to load the editor chunk.
  await link.click();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await page.goBack();
  await expect(link).toBeVisible();
  return page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        [...document.querySelectorAll('a')].find((anchor) => anchor.textContent?.includes(name))?.click();
        const look = () => {
          const node = document.querySelector('.react-flow__node');
          if (node !== null && getComputedStyle(node).visibility === 'visible') resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        look();
      }),
    `${steps} steps`,
  );
}

const tell = (what: string, value: string) => {
  test.info().annotations.push({ type: what, description: value });
  console.log(`    ${what}: ${value}`);
};

test('500 steps: opens fast, pans smoothly, and typing has no lag', async ({ page, request }) => {
  await page.goto('about:blank');
  const blank = await framesPerSecond(page, 'nothing', SECONDS);
  await store(request, 500);
  const opened = await open(page, 500);
  tell('500 steps opened in', `${opened.toFixed(0)} ms`);
  await expect(page.getByRole('button', { name: /^(No issues|Issues)/ })).toBeVisible();

  const ratios: number[] = [];
  const move = async (sight: string) => {
    for (const motion of ['pan', 'zoom'] as const) {
      // The best of several runs, as other processes may use the CPU.
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await framesPerSecond(page, motion, SECONDS));
      const best = Math.max(...runs);
      ratios.push(best / blank);
      tell(`${motion}, ${sight}`, `${best.toFixed(0)} frames/s, a blank page ${blank.toFixed(0)}`);
    }
  };
  await move('as it opens');
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  await expect(page.locator('.react-flow__node')).toHaveCount(500);
  await expect(page.locator('.flow-far')).toBeVisible();
  await move('all 500 in sight');

  // Use the command palette to go to a step that is not rendered yet.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Message 401');
  await page.keyboard.press('Enter');
  const goal = page.getByLabel('Goal');
  await expect(goal).toHaveValue('Reason number 401');
  await goal.focus();
  const median = await watchTyping(page);
  await page.keyboard.type(' of all the reasons', { delay: 40 });
  const frames = ((await median()) * blank) / 1_000;
  tell('a letter is on the screen after', `${frames.toFixed(1)} frames of a blank page`);
  await saved(page);
  if (!DECIDES) return;
  expect(Math.min(...ratios)).toBeGreaterThan(SMOOTH);
  expect(frames).toBeLessThan(5);
});

test('2,000 steps stay usable', async ({ page, request }) => {
  await store(request, 2_000);
  tell('2,000 steps opened in', `${(await open(page, 2_000)).toFixed(0)} ms`);
  tell('pan', `${(await framesPerSecond(page, 'pan', SECONDS)).toFixed(0)} frames/s`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Message 1801');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Goal')).toHaveValue('Reason number 1801');
  await page.getByLabel('Goal').fill('Another reason');
  await saved(page);
});
