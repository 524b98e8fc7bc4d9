import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Progress } from './progress.tsx';

const meta = { component: Progress, args: { label: 'Moving leads', value: 1200, max: 4800 } } satisfies Meta<typeof Progress>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Running: Story = {
  async play({ canvas }) {
    await expect(canvas.getByRole('progressbar', { name: 'Moving leads' })).toHaveAttribute('aria-valuenow', '25');
    await expect(canvas.getByText('1,200 of 4,800')).toBeVisible();
  },
};

export const Begun: Story = { args: { value: 0 } };

export const Done: Story = { args: { value: 4800 } };

export const NothingToDo: Story = { args: { value: 0, max: 0 } };

export const Dark: Story = { ...Running, globals: { theme: 'dark' } };
