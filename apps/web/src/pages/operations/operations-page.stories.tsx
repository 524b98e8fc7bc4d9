import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { draft, enrollment, inHours, sequence } from '../../../.storybook/samples.ts';
import type { Diagnosis, Operations } from '../../api/types.ts';

const resolve = fn(() => ({ id: 'm1', status: 'queued' }));
const repair = fn(() => ({ repaired: 2 }));

const well: Operations = {
  at: inHours(0),
  workers: [
    {
      id: '01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c11',
      version: '0.1.0',
      startedAt: inHours(-30),
      heartbeatAt: inHours(0),
      alive: true,
      totals: { stepped: 1_204_331, sent: 88_120, failed: 12 },
      perSecond: { stepped: 11.1, sent: 0.8, failed: 0 },
    },
  ],
  due: { n: 0, more: false, oldest: null },
  queued: { n: 0, more: false, oldest: null },
  nextDueAt: inHours(2),
  messages: { since: inHours(-24), counts: { sent: 4210, queued: 12, failed: 3, canceled: 40 }, more: false },
  failed: { total: 0, items: [] },
  unconfirmed: { total: 0, items: [] },
  failedMessages: { total: 0, more: false, groups: [] },
  unprovided: [],
  mailboxes: [],
  jobs: [],
};

const sequenceId = sequence().id;
const troubled: Operations = {
  ...well,
  workers: well.workers.map((worker) => ({ ...worker, alive: false, heartbeatAt: inHours(-1) })),
  due: { n: 100_000, more: true, oldest: inHours(-1) },
  messages: { ...well.messages, counts: { ...well.messages.counts, unconfirmed: 1 }, more: true },
  failed: {
    total: 140,
    items: ['ada@meridian.example', null].map((leadEmail, index) => ({
      id: `e${index}`,
      sequenceId,
      sequenceName: sequence().name,
      leadId: `l${index}`,
      leadEmail,
      stepId: index === 0 ? 'start' : null,
      error: index === 0 ? 'Version 3 has a step kind that this version of Touchline does not support.' : null,
      since: inHours(-3),
    })),
  },
  failedMessages: {
    total: 12,
    more: false,
    groups: [
      {
        sequenceId,
        sequenceName: sequence().name,
        stepId: 'start',
        channel: 'email',
        cause: 'policy',
        error: '554 5.7.1 Relay access denied',
        n: 12,
        oldest: inHours(-5),
        latest: inHours(-1),
        leads: [{ id: 'l9', to: 'ines@heron.example' }],
      },
    ],
  },
  unconfirmed: {
    total: 1,
    items: [
      {
        id: 'm1',
        enrollmentId: 'e7',
        sequenceId,
        sequenceName: sequence().name,
        leadId: 'l7',
        to: 'bo.lindqvist@norrsken.example',
        subject: 'Your question about prices',
        channel: 'email',
        stepId: 'start',
        submittedAt: inHours(-1),
        doubt: 'timeout',
        error: 'Timeout: no answer after the message.',
      },
    ],
  },
  unprovided: [{ channel: 'sms', sequences: [{ id: sequenceId, name: 'Hot leads', steps: 2 }] }],
  mailboxes: [
    {
      address: 'ada@touchline.example',
      cause: 'policy',
      error: '554 5.7.1 <bo.lindqvist@norrsken.example>: Relay access denied',
      since: inHours(-2),
      probeAt: inHours(0.3),
      waiting: 41,
      askedBy: null,
      askedAt: null,
    },
  ],
};

const findings: Diagnosis['findings'] = [
  {
    code: 'enrollment-without-timer',
    severity: 'error',
    total: 9,
    cases: [{ id: enrollment().id, detail: 'At step rest; due tomorrow by its state' }],
    reason: 'Leads wait for a due time without a timer.',
    repair: '--fix sets their timers.',
    isAtLeast: false,
    fixable: true,
  },
];

const answers = {
  'GET /v1/operations': well,
  'GET /v1/diagnosis': { at: inHours(0), allReadAt: inHours(0), checked: 19, findings: [] },
  'GET /v1/tasks': { items: [], nextCursor: null },
  [`GET /v1/sequences/${sequenceId}/draft`]: draft,
  [`GET /v1/enrollments/${enrollment().id}`]: enrollment(),
  'POST /v1/messages/m1/resolve': resolve,
  'POST /v1/diagnosis/repair': repair,
};

const meta = {
  title: 'routes/operations',
  component: AppAt,
  args: { path: '/operations' },
  parameters: { layout: 'fullscreen', api: answers },
  beforeEach() {
    resolve.mockClear();
    repair.mockClear();
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const AllNormal: Story = {
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getAllByText('All systems normal')).toHaveLength(2));
    await expect(canvas.getByText('4,210')).toBeVisible();
  },
};

export const NeedsAttention: Story = {
  parameters: {
    api: {
      ...answers,
      'GET /v1/operations': troubled,
      'GET /v1/diagnosis': { at: inHours(0), allReadAt: inHours(0), checked: 19, findings },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByText('145 items need your attention')).toBeVisible();
    await expect(canvas.getByText(/No provider is set up for SMS. Real leads don’t get 2 SMS steps of/)).toBeVisible();
    await expect(canvas.getByText('over 100,000')).toBeVisible();
    await expect(canvas.getByText('Not responding')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Repair' }));
    await waitFor(() => expect(repair).toHaveBeenCalled());
  },
};

export const ConfirmResend: Story = {
  parameters: { api: { ...answers, 'GET /v1/operations': troubled } },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Resend' }));
    await userEvent.type(await screen.findByLabelText('Reason (optional)'), 'Not in the sent folder');
    await userEvent.click(screen.getAllByRole('button', { name: 'Resend' }).at(-1)!);
    await waitFor(() => expect(resolve).toHaveBeenCalledWith({ verdict: 'send-again', why: 'Not in the sent folder' }));
  },
};

export const NoWorker: Story = {
  parameters: { api: { ...answers, 'GET /v1/operations': { ...well, workers: [], nextDueAt: null } } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No workers running')).toBeVisible();
  },
};
