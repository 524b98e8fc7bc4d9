import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { ErrorPage } from './error-page.tsx';
import { PageUnreachable } from './lazy-page.ts';

const meta = {
  component: ErrorPage,
  args: { error: new Error('Cannot read properties of undefined'), reset: fn() },
} satisfies Meta<typeof ErrorPage>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A page's code cannot be loaded: the app stays and shows an error. */
export const Unreachable: Story = {
  args: { error: new PageUnreachable(new TypeError('Failed to fetch dynamically imported module')) },
  async play({ canvas }) {
    await expect(canvas.getByRole('alert')).toHaveTextContent('your edits are saved on this device');
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const Default: Story = {
  async play({ canvas, args }) {
    await userEvent.click(canvas.getByText('Details for a bug report'));
    await expect(canvas.getByText(/Cannot read properties/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(args.reset).toHaveBeenCalledOnce();
  },
};
