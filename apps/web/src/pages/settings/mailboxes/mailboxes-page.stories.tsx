import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../../.storybook/at-path.tsx';
import { me } from '../../../../.storybook/people.ts';

const server = { host: 'smtp.heron.example', port: 465, security: 'tls', user: 'ines@heron.example' };
const mailbox = {
  id: '01900000-0000-7000-8000-00000000e001',
  address: 'ines@heron.example',
  ownerId: null,
  ownerName: null,
  name: 'Inês Okafor',
  replyTo: null,
  signature: null,
  provider: 'other',
  auth: 'password',
  smtp: server,
  imap: { ...server, port: 993 },
  status: 'active',
  reason: null,
  statusSince: '2026-11-01T00:00:00Z',
  perHour: 30,
  perDay: 150,
  gapSeconds: 60,
  jitterSeconds: 60,
  warmup: null,
  health: { sent: 84, bounced: 0, complained: 0, warning: null, leads: 212, waiting: 0, serverPause: null },
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
};
const connect = fn((body: object) => ({ ...mailbox, ...body }));
const change = fn(() => ({ ...mailbox, status: 'paused', reason: 'On vacation' }));
const remove = fn(() => ({ leads: 212, messages: 0 }));

const meta = {
  title: 'routes/settings/mailboxes',
  component: AppAt,
  args: { path: '/settings/mailboxes' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/mailboxes': {
        items: [
          mailbox,
          {
            ...mailbox,
            id: 'warm',
            address: 'remy@heron.example',
            ownerId: 'u2',
            ownerName: 'Remy Ode',
            warmup: { start: 10, step: 5, from: '2026-11-27T00:00:00Z', today: 20 },
            health: {
              ...mailbox.health,
              sent: 41,
              bounced: 3,
              leads: 31,
              warning: '3 of 41 emails in 24 hours bounced (7.32 %). First touches wait until the rate is 5 % or less.',
            },
          },
          { ...mailbox, id: 'paused', address: 'desk@heron.example', status: 'paused', reason: 'On vacation' },
          {
            ...mailbox,
            id: 'refused',
            address: 'sales@heron.example',
            health: {
              ...mailbox.health,
              waiting: 40,
              serverPause: {
                cause: 'authentication',
                error: '535 5.7.8 Username and Password not accepted',
                since: '2026-11-28T00:00:00Z',
                retryAt: '2026-11-29T00:00:00Z',
              },
            },
          },
        ],
      },
      'POST /v1/mailboxes': connect,
      [`GET /v1/mailboxes/${mailbox.id}/domain`]: {
        domain: 'heron.example',
        findings: [
          {
            record: 'MX',
            name: 'heron.example',
            status: 'pass',
            found: ['mx.heron.example'],
            message: 'Replies have a way back.',
            copy: null,
          },
          {
            record: 'SPF',
            name: 'heron.example',
            status: 'fail',
            found: [],
            message: 'No SPF record says which servers may send for the domain.',
            copy: { type: 'TXT', name: 'heron.example', value: 'v=spf1 include:_spf.google.com ~all' },
          },
          {
            record: 'DKIM',
            name: 'google._domainkey.heron.example',
            status: 'unknown',
            found: [],
            message: 'The DNS did not answer.',
            copy: null,
          },
        ],
      },
      [`PATCH /v1/mailboxes/${mailbox.id}`]: change,
      [`DELETE /v1/mailboxes/${mailbox.id}`]: remove,
    },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Connect: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connect mailbox' }));
    const choose = async (name: string) => {
      await userEvent.click(await screen.findByRole('combobox', { name: 'Provider' }));
      await userEvent.click(await screen.findByRole('option', { name }));
    };
    await choose('Microsoft');
    await expect(screen.getByText(/5\.7\.30/)).toBeVisible();
    await choose('Other server');
    await userEvent.type(screen.getByRole('textbox', { name: 'Email address' }), 'ada@heron.example');
    await userEvent.type(screen.getByLabelText('Password'), 'open sesame');
    await expect(screen.getByRole('textbox', { name: 'SMTP server' })).toHaveValue('smtp.heron.example');
    await userEvent.click(screen.getByRole('button', { name: 'Connect' }));
    await waitFor(() =>
      expect(connect).toHaveBeenCalledWith(
        expect.objectContaining({
          address: 'ada@heron.example',
          perDay: 150,
          imap: expect.objectContaining({ host: 'imap.heron.example', user: 'ada@heron.example' }),
        }),
      ),
    );
  },
};

export const Pause: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Pause ines@heron.example' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), 'On vacation');
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    await waitFor(() => expect(change).toHaveBeenCalledWith({ status: { to: 'paused', reason: 'On vacation' } }));
  },
};

export const Remove: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove ines@heron.example' }));
    await expect(await screen.findByText(/212 leads will get the next email from another mailbox/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(remove).toHaveBeenCalled());
  },
};

export const Edit: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Edit ines@heron.example' }));
    await expect(await screen.findByRole('textbox', { name: 'Sender name' })).toHaveValue('Inês Okafor');
  },
};

export const CheckDomain: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Check domain of ines@heron.example' }));
    await expect(await screen.findByText(/v=spf1 include:_spf.google.com ~all/)).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Copy SPF record' })).toBeVisible();
  },
};

export const Empty: Story = { parameters: { api: { 'GET /v1/mailboxes': { items: [] } } } };

export const Rep: Story = {
  parameters: { api: { 'GET /v1/me': me({ role: 'rep' }) } },
  async play({ canvas }) {
    await expect(await canvas.findByText('remy@heron.example')).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole('button', { name: 'Edit ines@heron.example' })).toBeNull());
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
