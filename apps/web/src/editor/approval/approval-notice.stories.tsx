import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { me } from '../../../.storybook/people.ts';
import { draft, inHours, sequence, versions } from '../../../.storybook/samples.ts';
import { STORY_SEQUENCE } from '../../../.storybook/story-editor.tsx';

const here = `/v1/sequences/${STORY_SEQUENCE}`;
const settings = {
  hourCycle: null,
  firstWeekday: null,
  timeZone: null,
  senderName: null,
  replyTo: null,
  postalAddress: null,
  historyMonths: null,
  messageMonths: null,
  needsApproval: true,
};
const request = {
  revision: 7,
  stale: false,
  userId: '01900000-0000-7000-8000-00000000abcd',
  by: 'Mara Lindt',
  text: null,
  at: inHours(-1),
  decision: null,
  decidedBy: null,
  decidedAt: null,
  reason: null,
};
const ask = fn(() => ({ required: true, request }));
const decline = fn((body: object) => ({ required: true, request: { ...request, decision: 'declined', decidedBy: 'Rob', ...body } }));
const answers = {
  [`GET ${here}`]: sequence(),
  [`GET ${here}/draft`]: draft,
  [`PUT ${here}/draft`]: { revision: 8, updatedAt: inHours(0) },
  [`GET ${here}/versions`]: { items: versions },
  [`GET ${here}/approval`]: { required: true, request: null },
  [`POST ${here}/approval`]: ask,
  [`POST ${here}/approval/decline`]: decline,
  'GET /v1/workspace/settings': settings,
  'GET /v1/tasks': { items: [], nextCursor: null },
};

const meta = {
  title: 'canvas/approval',
  component: AppAt,
  args: { path: `/sequences/${STORY_SEQUENCE}` },
  parameters: { layout: 'fullscreen', api: answers },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Ask: Story = {
  parameters: { api: { ...answers, 'GET /v1/me': me({ role: 'marketer' }) } },
  async play({ canvas }) {
    await expect(await canvas.findByText('Publishing needs the approval of another member.')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Ask for approval' }));
    await waitFor(() => expect(ask).toHaveBeenCalled());
    await expect(await canvas.findByText(/Mara Lindt asks for approval of this draft/)).toBeVisible();
  },
};

export const Decline: Story = {
  parameters: { api: { ...answers, [`GET ${here}/approval`]: { required: true, request } } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Review and publish' })).toBeEnabled();
    await userEvent.click(canvas.getByRole('button', { name: 'Decline…' }));
    await userEvent.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Too long');
    await userEvent.click(screen.getByRole('button', { name: 'Decline' }));
    await waitFor(() => expect(decline).toHaveBeenCalledWith({ reason: 'Too long' }));
    await expect(await canvas.findByText('Rob declined: Too long')).toBeVisible();
  },
};
