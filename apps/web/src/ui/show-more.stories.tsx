import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { ShowMore } from './show-more.tsx';

const fetchNextPage = fn();

const meta = {
  component: ShowMore,
  args: { query: { hasNextPage: true, isFetchingNextPage: false, fetchNextPage } },
  beforeEach() {
    fetchNextPage.mockClear();
  },
} satisfies Meta<typeof ShowMore>;
export default meta;

type Story = StoryObj<typeof meta>;

export const More: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Show more' }));
    await expect(fetchNextPage).toHaveBeenCalledOnce();
  },
};

export const OnItsWay: Story = { args: { query: { hasNextPage: true, isFetchingNextPage: true, fetchNextPage } } };

export const AllThere: Story = {
  args: { query: { hasNextPage: false, isFetchingNextPage: false, fetchNextPage } },
  async play({ canvas }) {
    await expect(canvas.queryByRole('button')).toBeNull();
  },
};
