import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { Refusal } from '../../../../.storybook/fake-api.ts';
import { leads } from '../../../../.storybook/samples.ts';
import { TrialButtons } from './trial-buttons.tsx';

const email = {
  from: 'Ines <ines@touchline.example>',
  to: 'ada@example.com',
  subject: 'Your question about prices',
  text: 'Hi Ada',
  html: '<html lang="en"><head><title>Prices</title></head><body><p>Hi Ada,</p><p>here is the sheet.</p></body></html>',
};
const send = fn((request: { to: string }) => ({ to: request.to, provider: 'sandbox' }));
const preview = fn((_asked: { leadId: string | null }) => email);
const api = {
  'POST /v1/messages/preview': preview,
  'POST /v1/messages/test': send,
  'GET /v1/leads': { items: leads, nextCursor: null },
};

/** Preview and test send of a message. */
const meta = {
  title: 'canvas/trial message',
  component: TrialButtons,
  args: { content: { channel: 'email', subject: 'Your question about prices', preview: '', body: 'Hi', threadSubject: null } },
  parameters: { api },
  beforeEach() {
    send.mockClear();
    localStorage.removeItem('touchline:test-address:email');
  },
} satisfies Meta<typeof TrialButtons>;
export default meta;

type Story = StoryObj<typeof meta>;

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

export const Preview: Story = {
  async play() {
    await press('Preview');
    await waitFor(() => expect(screen.getByRole('article', { name: 'Email preview' })).toBeVisible());
  },
};

/** For a chosen lead, as wide as a phone. */
export const ForLeadOnPhone: Story = {
  async play() {
    await press('Preview');
    await userEvent.click(await screen.findByRole('combobox', { name: 'Preview as' }));
    await userEvent.click(await screen.findByRole('option', { name: /Ada Okafor/ }));
    await waitFor(() => expect(preview).toHaveBeenLastCalledWith(expect.objectContaining({ leadId: leads[0]!.id })));
    const email = await screen.findByRole('article', { name: 'Email preview' });
    const wide = email.clientWidth;
    screen.getByRole('button', { name: 'Phone' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(email.clientWidth).toBeLessThan(Math.min(wide, 360)));
  },
};

export const SendingATest: Story = {
  async play() {
    await press('Send test');
    await waitFor(() => expect(screen.getByLabelText('Send test to')).toHaveFocus());
    await userEvent.keyboard('me@example.com{Enter}');
    await waitFor(() => expect(send).toHaveBeenCalledWith(expect.objectContaining({ to: 'me@example.com', leadId: null })));
    await waitFor(() => expect(screen.getByText('Test to me@example.com is in the sandbox.')).toBeVisible());
  },
};

export const Refused: Story = {
  parameters: {
    api: {
      ...api,
      'POST /v1/messages/test': new Refusal(422, {
        title: 'Invalid request',
        errors: [{ path: 'to', message: 'Write one email address, such as you@example.com.' }],
      }),
    },
  },
  async play() {
    await press('Send test');
    await userEvent.type(await screen.findByLabelText('Send test to'), 'me{Enter}');
    await expect(await screen.findByText('Write one email address, such as you@example.com.')).toBeInTheDocument();
  },
};

export const HalfWritten: Story = {
  parameters: { api: { ...api, 'POST /v1/messages/preview': new Refusal(422, { detail: 'tag {{ lead. not closed, line:1' }) } },
  async play() {
    await press('Preview');
    await expect(await screen.findByText(/not closed/)).toBeInTheDocument();
  },
};

export const AText: Story = {
  args: { content: { channel: 'sms', text: 'Hi' } },
  parameters: { api: { ...api, 'POST /v1/messages/preview': { ...email, subject: null, html: null } } },
  async play() {
    await press('Preview');
    await waitFor(() => expect(screen.getByRole('article', { name: 'Text preview' })).toBeVisible());
  },
};
