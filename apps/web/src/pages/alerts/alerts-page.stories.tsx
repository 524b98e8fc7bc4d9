import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { inHours } from '../../../.storybook/samples.ts';

const none = { items: [], nextCursor: null };
const alert = {
  id: '01900000-0000-7000-8000-000000000700',
  leadId: '01900000-0000-7000-8000-000000000100',
  leadName: 'Ada Moreau',
  text: 'Ada of Meridian is looking at prices',
  createdAt: inHours(-1),
  readAt: null,
  owner: 'ines@example.com',
  mailError: null,
};

const meta = {
  title: 'routes/alerts',
  component: AppAt,
  args: { path: '/alerts' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/alerts': {
        items: [
          alert,
          {
            ...alert,
            id: '01900000-0000-7000-8000-000000000701',
            text: 'Call now',
            mailError: 'The lead has no owner with an email address.',
          },
        ],
        nextCursor: null,
      },
      'GET /v1/alerts/unread': { unread: 2 },
      'GET /v1/tasks': none,
    },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Unread: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('Ada of Meridian is looking at prices')).toBeVisible();
    await expect(canvas.getByText(/Not emailed: The lead has no owner/)).toBeVisible();
  },
};

export const Empty: Story = {
  parameters: { api: { 'GET /v1/alerts': none, 'GET /v1/alerts/unread': { unread: 0 }, 'GET /v1/tasks': none } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No unread alerts')).toBeVisible();
  },
};
