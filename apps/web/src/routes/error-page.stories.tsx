import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { ErrorPage } from './error-page.tsx';

const meta = {
  component: ErrorPage,
  args: { error: new Error('Cannot read properties of undefined'), reset: fn() },
} satisfies Meta<typeof ErrorPage>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  async play({ canvas, args }) {
    await userEvent.click(canvas.getByText('Details for a bug report'));
    await expect(canvas.getByText(/Cannot read properties/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(args.reset).toHaveBeenCalledOnce();
  },
};
