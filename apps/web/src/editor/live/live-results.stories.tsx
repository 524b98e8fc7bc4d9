import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent } from 'storybook/test';
import { draft } from '../../../.storybook/samples.ts';
import { STORY_SEQUENCE, StoryEditor } from '../../../.storybook/story-editor.tsx';
import { LiveResults } from './live-results.tsx';

interface FiguresProps {
  readonly sent: number;
  readonly opened: number;
  readonly replied: number;
}

function InThePanel(figures: FiguresProps) {
  return (
    <StoryEditor document={draft.document} live={{ mail: { here: 0, entered: figures.sent, clicked: 0, ...figures } }}>
      <div className="w-88 bg-surface">
        <LiveResults step="mail" />
      </div>
    </StoryEditor>
  );
}

/** Results of a touch, with confidence intervals. */
const meta = { title: 'canvas/live results', component: InThePanel, args: { sent: 200, opened: 80, replied: 24 } } satisfies Meta<
  typeof InThePanel
>;
export default meta;

type Story = StoryObj<typeof meta>;

export const WithIntervals: Story = {
  async play({ canvas }) {
    await expect(canvas.getByText('12% (8.2–17%)')).toBeVisible();
    await expect(canvas.queryByText('too early to tell')).toBeNull();
  },
};

export const TooEarly: Story = {
  args: { sent: 6, opened: 3, replied: 1 },
  async play({ canvas }) {
    await expect(canvas.getAllByText('too early to tell')).toHaveLength(2);
    await expect(canvas.queryByText(/%\)/)).toBeNull();
  },
};

const variant = (id: string, sent: number, replied: number) => ({ variant: id, sent, opened: 0, clicked: 0, replied });

export const ByVariant: Story = {
  parameters: {
    api: {
      [`GET /v1/sequences/${STORY_SEQUENCE}/live/variants`]: { items: [variant('a', 120, 12), variant('b', 80, 24), variant('c', 4, 1)] },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole('row', { name: 'B 24 of 80 30% (21–41%)' })).toBeVisible();
    await expect(canvas.getByRole('row', { name: 'C 1 of 4 too early to tell' })).toBeVisible();
  },
};

const plan = {
  name: 'First email',
  arms: [],
  baseline: 0.04,
  measuredOn: 1400,
  difference: 0.02,
  windowDays: 7,
  power: 0.8,
  alpha: 0.05,
  leadsPerDay: 50,
  leads: 6464,
  days: 137,
  obstacle: null,
  overlaps: [],
};
const variants = { items: [variant('a', 120, 12), variant('b', 80, 24)] };
const start = fn();
const startApi = (planned: object) => ({
  [`GET /v1/sequences/${STORY_SEQUENCE}/live/variants`]: variants,
  'GET /v1/experiments': { items: [], nextCursor: null },
  'POST /v1/experiments/plan': planned,
  'POST /v1/experiments': start,
});

export const StartExperiment: Story = {
  parameters: { api: startApi(plan) },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Start an experiment' }));
    await expect(await screen.findByText(/It needs 6,464 leads, about 137 days at 50 leads per day/)).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Start experiment' })).toBeEnabled();
  },
};

/** A test that could not decide is not started. */
export const CannotDecide: Story = {
  parameters: { api: startApi({ ...plan, days: 700, obstacle: { reason: 'too-slow', findable: 0.05, leadsPerDay: 37.4 } }) },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Start an experiment' }));
    await expect(await screen.findByText(/the smallest difference that can be found is 5 points/)).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Start experiment' })).toBeDisabled();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
