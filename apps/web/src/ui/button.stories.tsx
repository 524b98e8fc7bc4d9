import type { Meta, StoryObj } from '@storybook/react-vite';
import { Plus } from 'lucide-react';
import { expect, fn, userEvent } from 'storybook/test';
import { Button } from './button.tsx';

const meta = {
  component: Button,
  args: { children: 'Publish', onClick: fn() },
} satisfies Meta<typeof Button>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Secondary: Story = {
  async play({ canvas, args }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Publish' }));
    await expect(args.onClick).toHaveBeenCalledOnce();
  },
};

export const Tones: Story = {
  render: () => (
    <div className="flex flex-wrap gap-2">
      <Button tone="primary">Publish</Button>
      <Button>Cancel</Button>
      <Button tone="quiet">Skip</Button>
      <Button tone="danger">Delete sequence</Button>
      <Button tone="danger-quiet">Remove</Button>
    </div>
  ),
};

export const Sizes: Story = {
  render: () => (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="sm">Small</Button>
      <Button>Medium</Button>
      <Button size="lg">Large</Button>
      <Button icon={<Plus />}>New sequence</Button>
    </div>
  ),
};

export const Disabled: Story = {
  args: { disabled: true },
  async play({ canvas, args }) {
    await userEvent.click(canvas.getByRole('button'), { pointerEventsCheck: 0 });
    await expect(args.onClick).not.toHaveBeenCalled();
  },
};

/** A busy button keeps the focus, is announced as busy and ignores clicks. */
export const Busy: Story = {
  args: { busy: true, tone: 'primary' },
  async play({ canvas, args }) {
    const button = canvas.getByRole('button');
    await userEvent.tab();
    await expect(button).toHaveFocus();
    await expect(button).toHaveAttribute('aria-busy', 'true');
    await userEvent.keyboard('{Enter}');
    await expect(args.onClick).not.toHaveBeenCalled();
  },
};

export const LongName: Story = { args: { children: 'Enroll everyone who came to the autumn webinar in Rotterdam' } };

/** A missing permission: the button can be focused, and says why it does nothing. */
export const WithReason: Story = {
  args: { children: 'Publish', reason: 'Your role is Viewer. This takes RevOps or Admin.', onClick: fn() },
  async play({ args, canvas }) {
    const button = canvas.getByRole('button', { name: 'Publish' });
    await expect(button).toHaveAttribute('aria-description', 'Your role is Viewer. This takes RevOps or Admin.');
    await userEvent.click(button);
    await expect(args.onClick).not.toHaveBeenCalled();
  },
};
