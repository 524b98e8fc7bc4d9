import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { inHours } from '../../../.storybook/samples.ts';

const none = { items: [], nextCursor: null };
const conversation = {
  id: '01900000-0000-7000-8000-000000000100',
  leadName: 'Ada Moreau',
  company: 'Meridian',
  ownerName: 'Ines Duarte',
  needsReply: true,
  snoozedUntil: null,
  lastAt: inHours(-1),
  last: { type: 'human', subject: 'Re: A question', text: 'Sounds good. When can we talk?' },
};
const entry = {
  id: '01900000-0000-7000-8000-000000000701',
  direction: 'in',
  type: 'human',
  channel: 'email',
  from: 'ada@meridian.example',
  subject: 'Re: A question',
  text: 'Sounds good. When can we talk?',
  quoted: '> Shall we talk?',
  attachments: [{ name: 'plan.pdf', type: 'application/pdf', size: 42_000 }],
  returnsOn: null,
  cause: null,
  at: inHours(-1),
};
const other = { ...conversation, id: '01900000-0000-7000-8000-000000000101', leadName: 'Bo Lindqvist' };

const meta = {
  title: 'routes/inbox',
  component: AppAt,
  args: { path: '/inbox' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/inbox': { items: [conversation, other], nextCursor: null },
      'GET /v1/inbox/unmatched': {
        items: [
          {
            id: '01900000-0000-7000-8000-000000000702',
            type: 'human',
            from: 'someone@example.com',
            fromName: 'Sam One',
            subject: 'Hello',
            text: 'I write from my private address.',
            receivedAt: inHours(-2),
          },
        ],
        nextCursor: null,
      },
      [`GET /v1/leads/${conversation.id}/conversation`]: {
        state: null,
        items: [
          {
            ...entry,
            id: '01900000-0000-7000-8000-000000000703',
            direction: 'out',
            type: null,
            from: null,
            quoted: '',
            attachments: [],
            text: 'Shall we talk?',
          },
          entry,
        ],
      },
      [`GET /v1/leads/${other.id}/conversation`]: { state: null, items: [{ ...entry, text: 'Not now, please.' }] },
      'GET /v1/members': none,
      'GET /v1/tasks': none,
    },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Waiting: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('Shall we talk?')).toBeVisible();
    await expect(canvas.getByText(/plan\.pdf/)).toBeVisible();
    await userEvent.keyboard('j');
    await expect(await canvas.findByText('Not now, please.')).toBeVisible();
  },
};

export const Unmatched: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Unmatched' }));
    await expect(await canvas.findByText('I write from my private address.')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Ignore Sam One' })).toBeVisible();
  },
};

export const Empty: Story = {
  parameters: { api: { 'GET /v1/inbox': none, 'GET /v1/tasks': none, 'GET /v1/members': none } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No reply is waiting')).toBeVisible();
  },
};
