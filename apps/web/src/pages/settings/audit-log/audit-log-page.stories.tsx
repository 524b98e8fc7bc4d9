import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent } from 'storybook/test';
import { AppAt } from '../../../../.storybook/at-path.tsx';
import { me, member, MY_ID } from '../../../../.storybook/people.ts';

const entry = {
  id: '01900000-0000-7000-8000-00000000a001',
  at: '2026-11-28T10:00:00Z',
  actor: { type: 'user', id: MY_ID, name: 'Inês Okafor' },
  action: 'changeMember',
  target: '/v1/members/01900000-0000-7000-8000-00000000b0b0',
  targetId: '01900000-0000-7000-8000-00000000b0b0',
  before: { name: 'Bo Lindqvist', role: 'rep' },
  after: { name: 'Bo Lindqvist', role: 'marketer' },
  status: 200,
  ip: '192.0.2.7',
  sessionId: null,
  userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/156.0 Safari/537.36',
};

const meta = {
  title: 'routes/settings/audit-log',
  component: AppAt,
  args: { path: '/settings/audit-log' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/members': { items: [member()] },
      'GET /v1/audit': {
        items: [
          entry,
          {
            ...entry,
            id: 'a2',
            actor: { type: 'key', id: 'k', name: 'CRM sync' },
            action: 'importLeads',
            target: '/v1/leads/import',
            before: null,
            after: null,
            status: 422,
            userAgent: null,
          },
          { ...entry, id: 'a3', action: 'publishVersion', target: '/v1/sequences/x/versions', status: null },
        ],
        nextCursor: null,
      },
    },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const BeforeAndAfter: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Details of Change member' }));
    await expect(await canvas.findByText('rep')).toBeVisible();
    await expect(canvas.getByText('marketer')).toBeVisible();
    await expect(canvas.getByText('Refused')).toBeVisible();
  },
};

/** The filter is in the address, and in the links of the export. */
export const Filtered: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('combobox', { name: 'Member' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Inês Okafor' }));
    await expect(await canvas.findByRole('button', { name: 'Clear filters' })).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', expect.stringContaining(`actorId=${MY_ID}`));
  },
};

export const Empty: Story = { parameters: { api: { 'GET /v1/audit': { items: [], nextCursor: null } } } };

export const NotAllowed: Story = {
  parameters: { api: { 'GET /v1/me': me({ role: 'rep' }) } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/Your role is Rep. This takes Admin/)).toBeVisible();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
