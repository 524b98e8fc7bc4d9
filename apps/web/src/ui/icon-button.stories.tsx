import type { Meta, StoryObj } from '@storybook/react-vite';
import { Trash2, Undo2 } from 'lucide-react';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { IconButton } from './icon-button.tsx';

const meta = {
  component: IconButton,
  args: { label: 'Undo', icon: <Undo2 />, onClick: fn() },
  parameters: { layout: 'centered' },
} satisfies Meta<typeof IconButton>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  async play({ canvas, args }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }));
    await expect(args.onClick).toHaveBeenCalledOnce();
  },
};

/** The tooltip also shows on keyboard focus. */
export const HintOnFocus: Story = {
  args: { keys: 'Mod+Z' },
  async play() {
    await userEvent.tab();
    await waitFor(() => expect(screen.getByText('Undo')).toBeVisible());
  },
};

export const Small: Story = { args: { size: 'icon-sm', label: 'Delete', icon: <Trash2 />, tone: 'danger-quiet' } };

export const Disabled: Story = {
  args: { disabled: true },
  async play({ canvas }) {
    await expect(canvas.getByRole('button', { name: 'Undo' })).toBeDisabled();
  },
};
