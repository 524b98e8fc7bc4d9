import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { notification } from '../../../.storybook/notifications.ts';
import { inHours } from '../../../.storybook/samples.ts';

const none = { items: [], nextCursor: null };
const read: unknown[] = [];

const meta = {
  title: 'routes/notifications',
  component: AppAt,
  args: { path: '/notifications' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/notifications': {
        items: [
          notification(),
          notification({ id: 'n2', kind: 'task', title: '12 new tasks', text: null, path: '/tasks?owner=me' }),
          notification({ id: 'n3', kind: 'mailbox-paused', title: 'Mailbox hello@example.com is paused', readAt: inHours(-2) }),
        ],
        nextCursor: null,
      },
      'GET /v1/notifications/unread': { unread: 2 },
      'POST /v1/notifications/read': (body: unknown) => {
        read.push(body);
        return { changed: 1 };
      },
      'GET /v1/tasks': none,
    },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Unread: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('link', { name: /Ada Moreau replied.*unread/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/\/leads\/01900000/),
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Mark as read: 12 new tasks' }));
    await expect(read).toContainEqual({ ids: ['n2'] });
    await expect(canvas.getByRole('button', { name: 'Mark as unread: Mailbox hello@example.com is paused' })).toBeVisible();
  },
};

export const Empty: Story = {
  parameters: { api: { 'GET /v1/notifications': none, 'GET /v1/notifications/unread': { unread: 0 }, 'GET /v1/tasks': none } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No unread notifications')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Show all' }));
    await expect(await canvas.findByText('No notifications yet')).toBeVisible();
  },
};
