import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { inHours, sandboxMessage } from '../../../.storybook/samples.ts';

const email = sandboxMessage();
const sms = sandboxMessage({
  id: 'sms',
  channel: 'sms',
  subject: null,
  html: null,
  sender: 'Touchline',
  recipient: '+2348031234567',
  excerpt: 'Hi Ada, Ines here. Did the sheet arrive?',
  text: 'Hi Ada, Ines here. Did the sheet arrive? https://example.com/s/4f8a',
  happened: [],
  receivedAt: inHours(-20),
});
const foreign = sandboxMessage({
  id: 'foreign',
  messageId: null,
  happened: ['bounced', 'unsubscribed'],
  subject: 'A message with a subject that goes on for a good deal longer than the list is wide',
});
const reply = fn(() => ({ ok: true }));
const answers = {
  'GET /v1/sandbox/messages': { items: [email, sms, foreign], nextCursor: null },
  [`GET /v1/sandbox/messages/${email.id}`]: email,
  [`POST /v1/sandbox/messages/${email.id}/reply`]: reply,
  'GET /v1/sandbox/messages/sms': sms,
  'GET /v1/sandbox/messages/foreign': foreign,
  'GET /v1/status': { smtp: false, sandbox: true, version: '0.1.0', workers: 1 },
  'GET /v1/tasks': { items: [], nextCursor: null },
};

const meta = {
  title: 'routes/sandbox',
  component: AppAt,
  args: { path: '/sandbox' },
  parameters: { layout: 'fullscreen', api: answers },
  beforeEach() {
    reply.mockClear();
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Inbox: Story = {
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getAllByRole('link', { name: /Email to|SMS to/ })).toHaveLength(3));
  },
};

export const Empty: Story = {
  parameters: { api: { ...answers, 'GET /v1/sandbox/messages': { items: [], nextCursor: null } } },
  async play({ canvas }) {
    await expect(await canvas.findByText('Nothing received yet')).toBeVisible();
  },
};

export const RealMail: Story = {
  parameters: { api: { ...answers, 'GET /v1/status': { smtp: true, sandbox: true, version: '0.1.0', workers: 1 } } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/really sent, by SMTP/)).toBeVisible();
  },
};

export const AnEmail: Story = {
  args: { path: `/sandbox/${email.id}` },
  async play({ canvas }) {
    await expect(await canvas.findByTitle('Email: Your question about prices')).toBeVisible();
  },
};

export const Replying: Story = {
  ...AnEmail,
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Reply' }));
    const send = canvas.getByRole('button', { name: 'Send reply' });
    await expect(send).toBeDisabled();
    await userEvent.type(canvas.getByLabelText(/^Reply as/), 'Not now, please');
    await userEvent.click(send);
    await waitFor(() => expect(reply).toHaveBeenCalledWith({ text: 'Not now, please' }));
  },
};

export const AnSms: Story = {
  args: { path: '/sandbox/sms' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('link', { name: 'https://example.com/s/4f8a' })).toBeVisible();
  },
};

/** Mail that no sequence sent. */
export const Foreign: Story = {
  args: { path: '/sandbox/foreign' },
  async play({ canvas }) {
    await expect(await canvas.findByText(/did not come from a sequence/)).toBeVisible();
  },
};

export const Dark: Story = { ...AnEmail, globals: { theme: 'dark' }, tags: ['!test'] };
