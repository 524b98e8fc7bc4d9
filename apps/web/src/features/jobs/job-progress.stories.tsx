import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { inHours } from '../../../.storybook/samples.ts';
import type { Job } from '../../api/types.ts';
import { JobProgress } from './job-progress.tsx';

const job = (change: Partial<Job> = {}): Job => ({
  id: 'j1',
  sequenceId: 's1',
  work: 'move',
  status: 'running',
  total: 4800,
  done: 1200,
  counts: { moved: 1180, 'moved-on': 20 },
  undoable: false,
  why: 'More time to read',
  error: null,
  createdAt: inHours(-0.1),
  finishedAt: null,
  ...change,
});
const cancel = fn(() => job({ status: 'canceled' }));
const answer = (change: Partial<Job>) => ({ api: { 'GET /v1/jobs/j1': job(change), 'POST /v1/jobs/j1/cancel': cancel } });

const meta = {
  component: JobProgress,
  args: { jobId: 'j1' },
  parameters: answer({}),
  beforeEach() {
    cancel.mockClear();
  },
} satisfies Meta<typeof JobProgress>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Running: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('progressbar', { name: 'Moving leads' })).toHaveAttribute('aria-valuenow', '25');
    await userEvent.click(canvas.getByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(cancel).toHaveBeenCalled());
  },
};

export const Done: Story = {
  parameters: answer({ status: 'done', done: 4800, counts: { 'step-removed': 12, moved: 4788 } }),
  async play({ canvas }) {
    await expect(await canvas.findByText('4,788 leads moved')).toBeVisible();
  },
};

export const Stopped: Story = {
  parameters: answer({ status: 'canceled' }),
  async play({ canvas }) {
    await expect(await canvas.findByText(/1,200 of 4,800 were processed/)).toBeVisible();
  },
};

export const Failed: Story = {
  parameters: answer({ status: 'failed', error: 'Version 4 does not exist.' }),
  async play({ canvas }) {
    await expect(await canvas.findByText('Version 4 does not exist.')).toBeVisible();
  },
};

export const EmptyJob: Story = { parameters: answer({ status: 'done', total: 0, done: 0, counts: {} }) };
