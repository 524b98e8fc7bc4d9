import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { ApiProblem } from '../api/problem.ts';
import { QueryView } from './query-view.tsx';

const meta = {
  component: QueryView<string>,
  args: { query: { data: undefined, error: null, refetch: fn() }, children: (data) => <p>{data}</p> },
} satisfies Meta<typeof QueryView<string>>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Waiting: Story = {
  async play({ canvas }) {
    await expect(canvas.getByRole('status', { name: 'Loading' })).toBeVisible();
  },
};

export const There: Story = { args: { query: { data: '1,204 leads', error: null, refetch: fn() } } };

export const Failed: Story = {
  args: { query: { data: undefined, error: new Error('Touchline is not reachable. Is it running?'), refetch: fn() } },
  async play({ canvas, args }) {
    await expect(canvas.getByRole('alert')).toHaveTextContent('is not reachable');
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(args.query.refetch).toHaveBeenCalledOnce();
  },
};

export const NotThere: Story = {
  args: { query: { data: undefined, error: new ApiProblem(404, { detail: 'There is no lead with this id.' }), refetch: fn() } },
  async play({ canvas }) {
    await expect(canvas.getByRole('alert')).toHaveTextContent('There is no lead with this id.');
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};

/** Old data stays visible on an error. */
export const FailedWithOldData: Story = {
  args: { query: { data: '1,204 leads', error: new Error('Touchline is not reachable.'), refetch: fn() } },
  async play({ canvas }) {
    await expect(canvas.getByText('1,204 leads')).toBeVisible();
  },
};
