import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { Button } from './button.tsx';
import { Popover } from './popover.tsx';

const meta = {
  component: Popover,
  args: {
    trigger: <Button>3 issues</Button>,
    title: 'Missing fields',
    align: 'start',
    children: (
      <ul className="flex flex-col gap-1">
        <li>
          <Button tone="quiet" size="sm">
            “Day 3 email” has no subject
          </Button>
        </li>
        <li>
          <Button tone="quiet" size="sm">
            “Wait” leads nowhere
          </Button>
        </li>
      </ul>
    ),
  },
} satisfies Meta<typeof Popover>;
export default meta;

type Story = StoryObj<typeof meta>;

export const OpensByKeyboard: Story = {
  async play({ canvas }) {
    const trigger = canvas.getByRole('button', { name: '3 issues' });
    trigger.focus();
    await userEvent.keyboard('{Enter}');
    const popup = await screen.findByRole('dialog', { name: 'Missing fields' });
    await waitFor(() => expect(popup).toContainElement(document.activeElement as HTMLElement));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(trigger).toHaveFocus());
  },
};

export const Open: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: '3 issues' }));
    await waitFor(() => expect(screen.getByRole('dialog')).toBeVisible());
  },
};
