import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../../.storybook/at-path.tsx';
import { Refusal } from '../../../../.storybook/fake-api.ts';
import { me, member } from '../../../../.storybook/people.ts';

const BO = '01900000-0000-7000-8000-00000000b0b0';
const bo = member({ id: BO, name: 'Bo Lindqvist', email: 'bo@acme.example', role: 'rep', leads: 1_240, openTasks: 7 });
const chen = member({ id: '01900000-0000-7000-8000-00000000c0c0', name: 'Chen Wei', email: 'chen@acme.example', role: 'marketer' });
const gone = member({
  id: '01900000-0000-7000-8000-00000000d0d0',
  name: 'Dana Reyes-Montgomery-Featherstonehaugh',
  email: 'dana.reyes-montgomery-featherstonehaugh@subsidiary.acme.example',
  role: 'viewer',
  deactivatedAt: '2026-09-01T00:00:00Z',
  lastSeenAt: null,
});
const invitation = {
  id: '01900000-0000-7000-8000-00000000e0e0',
  email: 'eve@acme.example',
  role: 'revops',
  invitedBy: 'Inês Okafor',
  createdAt: '2026-11-20T00:00:00Z',
  sentAt: '2026-11-20T00:00:00Z',
  sendError: null,
  expiresAt: '2026-11-27T00:00:00Z',
  status: 'expired',
};

const deactivate = fn((_body: unknown) => ({ member: { ...bo, deactivatedAt: '2026-11-29T00:00:00Z' }, leads: 1_240, tasks: 7 }));
const invite = fn((body: object): unknown => ({ ...invitation, ...body, status: 'pending' }));

const meta = {
  title: 'routes/settings/members',
  component: AppAt,
  args: { path: '/settings/members' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/members': { items: [bo, chen, gone, member()] },
      'GET /v1/invitations': {
        items: [invitation, { ...invitation, id: 'f', email: 'typo@acme.exampl', status: 'pending', sendError: 'No such domain.' }],
      },
      'POST /v1/invitations': invite,
      [`POST /v1/members/${BO}/deactivate`]: deactivate,
      [`PATCH /v1/members/${me().id}`]: new Refusal(409, {
        code: 'last-admin',
        title: 'The workspace needs an admin',
        detail: 'Make another member an admin first.',
      }),
    },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Members: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('table', { name: 'Members' })).toBeVisible();
    await expect(await canvas.findByText('No such domain.')).toBeVisible();
  },
};

export const Invite: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Invite' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Email' }), 'new@acme.example');
    await userEvent.click(screen.getByRole('button', { name: 'Send invitation' }));
    await waitFor(() => expect(invite).toHaveBeenCalledWith({ email: 'new@acme.example', role: 'rep' }));
    await expect(await screen.findByText('Invitation sent to new@acme.example.')).toBeVisible();
  },
};

/** The dialog says how much moves, and to which member. */
export const DeactivateWithHandOff: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for Bo Lindqvist' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Deactivate…' }));
    await expect(await screen.findByText('Chen Wei gets 1,240 leads and 7 open tasks.')).toBeVisible();
    await userEvent.click(screen.getByRole('combobox', { name: 'Hand off to' }));
    await userEvent.click(await screen.findByRole('option', { name: 'No owner' }));
    await expect(await screen.findByText(/1,240 leads will have no owner/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Deactivate' }));
    await waitFor(() => expect(deactivate).toHaveBeenCalledWith({ handOffTo: null }));
  },
};

export const LastAdmin: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('combobox', { name: 'Role of Inês Okafor' }));
    await userEvent.click(await screen.findByRole('option', { name: /^Viewer/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Change my role' }));
    await expect(await screen.findByText('Make another member an admin first.')).toBeVisible();
  },
};

/** A viewer sees the members and changes nothing. */
export const AsViewer: Story = {
  parameters: { api: { 'GET /v1/me': me({ role: 'viewer' }) } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('table', { name: 'Members' })).toBeVisible();
    await expect(canvas.queryByRole('combobox')).toBeNull();
    await expect(canvas.getByRole('button', { name: 'Invite' })).toHaveAttribute('aria-disabled', 'true');
    await expect(canvas.queryByRole('link', { name: 'API keys' })).toBeNull();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
