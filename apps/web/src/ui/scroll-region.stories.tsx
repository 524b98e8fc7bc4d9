import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { ScrollRegion } from './scroll-region.tsx';

const meta = {
  component: ScrollRegion,
  args: { label: 'Headers', className: 'h-24 w-64 rounded-lg border', children: <p className="p-2">Short.</p> },
} satisfies Meta<typeof ScrollRegion>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Without overflow, the region is no tab stop. */
export const Fits: Story = {
  async play({ canvas }) {
    await expect(canvas.queryByRole('region', { name: 'Headers' })).toBeNull();
  },
};

export const Overflows: Story = {
  args: { children: <p className="p-2">{'A line that says a little about what we do. '.repeat(20)}</p> },
  async play({ canvas }) {
    await userEvent.tab();
    await expect(canvas.getByRole('region', { name: 'Headers' })).toHaveFocus();
  },
};
