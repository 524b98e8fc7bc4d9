import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Skeleton, SkeletonRows } from './skeleton.tsx';

const meta = { component: Skeleton } satisfies Meta<typeof Skeleton>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Shape: Story = { args: { className: 'h-10 w-64' } };

export const Rows: Story = {
  render: () => <SkeletonRows rows={3} label="Loading leads" />,
  async play({ canvas }) {
    await expect(canvas.getByRole('status', { name: 'Loading leads' })).toBeVisible();
  },
};
