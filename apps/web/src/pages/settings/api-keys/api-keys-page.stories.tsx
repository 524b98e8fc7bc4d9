import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../../.storybook/at-path.tsx';
import { me } from '../../../../.storybook/people.ts';

const key = {
  id: '01900000-0000-7000-8000-00000000f001',
  name: 'CRM sync',
  prefix: 'tl_4fQ2a',
  scopes: ['view', 'leads.write', 'events.write'],
  createdBy: 'Inês Okafor',
  createdAt: '2026-10-01T00:00:00Z',
  expiresAt: null,
  lastUsedAt: '2026-11-28T00:00:00Z',
  revokedAt: null,
};
const secret = `tl_${'aB3'.repeat(14)}`;
const create = fn((body: object) => ({ ...key, ...body, key: secret }));
const revoke = fn(() => ({ ...key, revokedAt: '2026-11-29T00:00:00Z' }));

const meta = {
  title: 'routes/settings/api-keys',
  component: AppAt,
  args: { path: '/settings/api-keys' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/api-keys': {
        items: [
          { ...key, id: 'old', name: 'Old script', revokedAt: '2026-10-02T00:00:00Z' },
          { ...key, id: 'late', name: 'Trial', expiresAt: '2026-11-01T00:00:00Z', lastUsedAt: null },
          key,
        ],
      },
      'POST /v1/api-keys': create,
      [`DELETE /v1/api-keys/${key.id}`]: revoke,
    },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Create: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Create key' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Website');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Report events' }));
    await userEvent.click(screen.getByRole('button', { name: 'Create key' }));
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith(expect.objectContaining({ name: 'Website', scopes: ['view', 'events.write'] })),
    );
    await expect(await screen.findByText(secret)).toBeVisible();
  },
};

export const Revoke: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Revoke CRM sync' }));
    await expect(await screen.findByText(/Systems that use it are refused/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Revoke' }));
    await waitFor(() => expect(revoke).toHaveBeenCalled());
  },
};

export const Empty: Story = { parameters: { api: { 'GET /v1/api-keys': { items: [] } } } };

export const NotAllowed: Story = {
  parameters: { api: { 'GET /v1/me': me({ role: 'marketer' }) } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/Your role is Marketer. This takes Admin/)).toBeVisible();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
