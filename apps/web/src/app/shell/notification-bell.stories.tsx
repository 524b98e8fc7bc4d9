import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { notification } from '../../../.storybook/notifications.ts';

const none = { items: [], nextCursor: null };

const meta = {
  title: 'routes/notification-bell',
  component: AppAt,
  args: { path: '/nowhere' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/notifications': { items: [notification(), notification({ id: 'n2', title: 'Ben Osei replied' })], nextCursor: null },
      'GET /v1/notifications/unread': { unread: 2 },
      'POST /v1/notifications/read': { changed: 1 },
      'GET /v1/tasks': none,
    },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const ByKeyboard: Story = {
  async play({ canvas }) {
    const bell = await canvas.findByRole('button', { name: 'Notifications, 2 unread' });
    bell.focus();
    await userEvent.keyboard('{Enter}');
    await expect(await screen.findByRole('link', { name: /Ada Moreau replied/ })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('link', { name: /Ada Moreau replied/ })).not.toBeInTheDocument());
    await expect(canvas.getByRole('button', { name: 'Notifications, 2 unread' })).toHaveFocus();
  },
};

export const Open: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Notifications, 2 unread' }));
    await expect(await screen.findByRole('link', { name: 'All notifications' })).toBeVisible();
  },
};

export const Empty: Story = {
  parameters: { api: { 'GET /v1/notifications': none, 'GET /v1/notifications/unread': { unread: 0 }, 'GET /v1/tasks': none } },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Notifications' }));
    await expect(await screen.findByText(/appear here/)).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Mark all as read' })).toBeDisabled();
  },
};
