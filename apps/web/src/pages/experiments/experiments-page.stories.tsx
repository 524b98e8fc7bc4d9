import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';

const none = { items: [], nextCursor: null };
const id = '01900000-0000-7000-8000-000000000801';
const running = {
  id,
  name: 'First email',
  sequenceId: '01900000-0000-7000-8000-000000000001',
  sequenceName: 'Inbound: demo request',
  stepId: 'hello',
  metric: 'positive-reply',
  windowDays: 7,
  baseline: 0.04,
  difference: 0.02,
  power: 0.8,
  leads: 6464,
  counted: 2010,
  state: 'running',
  winner: null,
  harm: null,
  daysLeft: 24,
  startedAt: '2026-02-10T09:00:00Z',
  startedBy: 'Inês Okafor',
  endedAt: null,
  endedBy: null,
  why: null,
  applied: null,
};
const ended = { ...running, state: 'better', winner: 'b', daysLeft: null, endedAt: '2026-03-01T09:00:00Z' };
const arm = (name: string, reached: number, more: object = {}) => ({
  arm: name,
  weight: 1,
  isControl: name === 'a',
  assigned: 1100,
  counted: 1005,
  reached,
  rate: { share: reached / 1005, low: reached / 1005 - 0.01, high: reached / 1005 + 0.01, early: false },
  difference: null,
  p: null,
  chanceToBeat: null,
  expectedLoss: null,
  harms: { unsubscribed: 3, complained: 0 },
  ...more,
});
const report = (of: object) => ({
  ...of,
  guardrails: [{ event: 'unsubscribed', tolerance: 0.01 }],
  arms: [
    arm('a', 40),
    arm('b', 75, { difference: { value: 0.035, low: 0.014, high: 0.056 }, p: 0.012, chanceToBeat: 0.9995, expectedLoss: 0 }),
  ],
  looks: [],
});
const stop = fn();
const apply = fn();

const meta = {
  title: 'routes/experiments',
  component: AppAt,
  args: { path: '/experiments' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/experiments': {
        items: [running, { ...ended, id: '01900000-0000-7000-8000-000000000802', name: 'Subject line' }],
        nextCursor: null,
      },
      [`GET /v1/experiments/${id}`]: report(running),
      [`POST /v1/experiments/${id}/stop`]: stop,
      [`POST /v1/experiments/${id}/apply`]: apply,
      'GET /v1/tasks': none,
    },
  },
  beforeEach: () => {
    stop.mockReset().mockReturnValue(report({ ...running, state: 'stopped' }));
    apply.mockReset().mockReturnValue({ experiment: report(ended), revision: 3 });
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const List: Story = {
  async play({ canvas }) {
    await expect(
      await canvas.findByText('It needs about 24 more days at the present rate. It ends earlier if the difference is large.'),
    ).toBeVisible();
    await expect(canvas.getByText('B is better')).toBeVisible();
  },
};

export const Empty: Story = {
  parameters: { api: { 'GET /v1/experiments': none, 'GET /v1/tasks': none } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No experiments yet')).toBeVisible();
  },
};

export const Running: Story = {
  args: { path: `/experiments/${id}` },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Stop' }));
    await userEvent.type(await screen.findByLabelText('Reason (optional)'), 'The offer has ended');
    await userEvent.click(screen.getByRole('button', { name: 'Stop experiment' }));
    await expect(stop).toHaveBeenCalledWith({ why: 'The offer has ended' });
  },
};

export const Decided: Story = {
  args: { path: `/experiments/${id}` },
  parameters: { api: { [`GET /v1/experiments/${id}`]: report(ended), [`POST /v1/experiments/${id}/apply`]: apply, 'GET /v1/tasks': none } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/B gets more positive replies\./)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Apply a version' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Apply to the draft' }));
    await expect(apply).toHaveBeenCalledWith({ arm: 'b' });
  },
};

export const Dark: Story = { args: { path: `/experiments/${id}` }, globals: { theme: 'dark' }, tags: ['!test'] };
