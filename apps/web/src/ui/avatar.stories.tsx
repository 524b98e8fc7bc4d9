import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Avatar } from './avatar.tsx';

const meta = { component: Avatar, args: { name: 'Ada Okafor' } } satisfies Meta<typeof Avatar>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  async play({ canvas }) {
    await expect(canvas.getByText('AO')).toBeVisible();
  },
};

export const FromAddress: Story = { args: { name: 'ines.moreau@example.com' } };

export const NoLeads: Story = {
  args: { name: '' },
  async play({ canvas }) {
    await expect(canvas.getByText('?')).toBeVisible();
  },
};

export const Sizes: Story = {
  render: () => (
    <div className="flex items-center gap-3">
      <Avatar name="Ada Okafor" className="size-6" />
      <Avatar name="Bo Lindqvist" />
      <Avatar name="陈 伟" className="size-12 text-base" />
    </div>
  ),
};
