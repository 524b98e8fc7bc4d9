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
const notice = sandboxMessage({
  id: 'notice',
  channel: 'notice',
  subject: 'Your trial ends on Friday',
  html: null,
  sender: 'Ines Vidal',
  recipient: '01900000-0000-7000-8000-000000000100',
  excerpt: 'Two days are left to choose a plan.',
  text: 'Two days are left to choose a plan.',
  headers: { Link: 'https://example.com/t/c/4f8a' },
  happened: ['clicked'],
});
const webhook = sandboxMessage({
  id: 'webhook',
  channel: 'webhook',
  subject: null,
  html: null,
  sender: 'Ines Vidal',
  recipient: 'https://hooks.example.com/in',
  excerpt: '{"enrollment":"0190"',
  text: '{"enrollment":"0190","step":"crm","visit":1,"data":{"list":"warm"}}',
  happened: [],
});
const foreign = sandboxMessage({
  id: 'foreign',
  messageId: null,
  lead: null,
  happened: ['bounced', 'unsubscribed'],
  subject: 'A message with a subject line that is quite a bit longer than the list is wide',
});
const reply = fn(() => ({ ok: true }));
const answers = {
  'GET /v1/sandbox/messages': { items: [email, sms, notice, webhook, foreign], nextCursor: null },
  [`GET /v1/sandbox/messages/${email.id}`]: email,
  [`POST /v1/sandbox/messages/${email.id}/reply`]: reply,
  'GET /v1/sandbox/messages/sms': sms,
  'GET /v1/sandbox/messages/notice': notice,
  'GET /v1/sandbox/messages/webhook': webhook,
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
    await expect(canvas.getByRole('link', { name: /^In-app message to Ada Okafor/ })).toBeVisible();
    await expect(canvas.getByText(/Emails, SMS and in-app messages appear here.*Webhooks are really sent/)).toBeVisible();
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

/** An in-app message cannot be answered. */
export const ANotice: Story = {
  args: { path: '/sandbox/notice' },
  async play({ canvas }) {
    await expect(await canvas.findByRole('link', { name: 'Open' })).toHaveAttribute('href', 'https://example.com/t/c/4f8a');
    await expect(canvas.getByText(/Ines Vidal → Ada Okafor/)).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Reply' })).toBeNull();
    await expect(canvas.queryByRole('button', { name: 'Unsubscribe' })).toBeNull();
  },
};

export const AWebhook: Story = {
  args: { path: '/sandbox/webhook' },
  async play({ canvas }) {
    await expect(await canvas.findByText('POST https://hooks.example.com/in')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Bounce' })).toBeNull();
  },
};

/** An email that no sequence sent. */
export const Foreign: Story = {
  args: { path: '/sandbox/foreign' },
  async play({ canvas }) {
    await expect(await canvas.findByText(/did not come from a sequence/)).toBeVisible();
  },
};

export const Dark: Story = { ...AnEmail, globals: { theme: 'dark' }, tags: ['!test'] };
