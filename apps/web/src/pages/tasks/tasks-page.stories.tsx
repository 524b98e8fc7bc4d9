import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { inHours, LONG_NAME, task } from '../../../.storybook/samples.ts';

const complete = fn(() => task({ status: 'done' }));
const open = {
  items: [
    task(),
    task({ id: 'late', dueAt: inHours(-26), isTest: true, goal: null, voicemailScript: null }),
    task({
      id: 'long',
      sequenceName: LONG_NAME,
      lead: { ...task().lead, firstName: 'Maximiliana', lastName: 'Wolfeschlegelsteinhausenbergerdorff', phone: null, tier: 'cold' },
      script: null,
      voicemailScript: null,
    }),
  ],
  nextCursor: null,
};

const meta = {
  title: 'routes/tasks',
  component: AppAt,
  args: { path: '/tasks' },
  parameters: { layout: 'fullscreen', api: { 'GET /v1/tasks': open, [`POST /v1/tasks/${task().id}/complete`]: complete } },
  beforeEach() {
    complete.mockClear();
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const ToDo: Story = {
  async play({ canvas }) {
    // The most urgent task is open.
    await expect(await canvas.findByRole('heading', { name: 'Overdue 1' })).toBeVisible();
    await expect(await canvas.findAllByRole('group', { name: 'How did it go?' })).toHaveLength(1);
    const long = canvas.getByRole('button', { name: /^Maximiliana/ });
    await userEvent.click(long);
    await expect(long).toHaveAttribute('aria-expanded', 'true');
    await expect(canvas.getByText('No phone number')).toBeVisible();
    await expect(canvas.getAllByRole('group', { name: 'How did it go?' })).toHaveLength(1);
    await userEvent.click(long);
    await expect(canvas.queryByRole('group', { name: 'How did it go?' })).toBeNull();
  },
};

export const Completing: Story = {
  async play({ canvas }) {
    const notes = await canvas.findAllByLabelText('Note (optional)');
    await userEvent.type(notes[0]!, 'Call again in May');
    await userEvent.click(canvas.getAllByRole('button', { name: /voicemail/i })[0]!);
    await waitFor(() => expect(complete).toHaveBeenCalledWith({ outcome: 'voicemail', note: 'Call again in May' }));
  },
};

/** After one task is completed, the next opens. */
export const NextTask: Story = {
  parameters: {
    api: {
      'GET /v1/tasks': {
        items: [task(), task({ id: 'next', lead: { ...task().lead, firstName: 'Next', lastName: 'One' } })],
        nextCursor: null,
      },
      [`POST /v1/tasks/${task().id}/complete`]: complete,
    },
  },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Connected' }));
    const next = canvas.getByRole('button', { name: /^Next One/ });
    await waitFor(() => expect(next).toHaveFocus());
    await expect(next).toHaveAttribute('aria-expanded', 'true');
  },
};

/** Filters tasks by channel. */
export const ByChannel: Story = {
  parameters: {
    api: {
      'GET /v1/tasks': {
        items: [task(), task({ id: 'li', channel: 'linkedin', script: null, voicemailScript: null, text: 'Shall we connect?' })],
        nextCursor: null,
      },
    },
  },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'LinkedIn' }));
    await expect(canvas.getAllByRole('heading', { level: 3 })).toHaveLength(1);
    await expect(canvas.getByText('Shall we connect?')).toBeVisible();
  },
};

export const FirstLine: Story = {
  parameters: {
    api: {
      'GET /v1/tasks': {
        items: [
          task({
            channel: 'email',
            purpose: 'first-line',
            outcomes: ['written', 'without'],
            script: null,
            voicemailScript: null,
            subject: 'Your question about prices',
            text: 'Hi Ada,\n\n…\n\nshall we talk on Tuesday?',
          }),
        ],
        nextCursor: null,
      },
    },
  },
  async play({ canvas }) {
    await userEvent.type(await canvas.findByLabelText('Opening line for Ada Okafor'), 'Your talk in Lagos was the best of the day. ');
    await userEvent.click(canvas.getByRole('button', { name: 'Send with this line' }));
    await waitFor(() => expect(complete).toHaveBeenCalledWith({ outcome: 'written', text: 'Your talk in Lagos was the best of the day.' }));
  },
};

export const Done: Story = {
  parameters: {
    api: {
      'GET /v1/tasks': {
        items: [
          task({ status: 'done', outcome: 'voicemail', note: 'Call again in May', completedAt: inHours(-1) }),
          task({ id: 'x', status: 'canceled', completedAt: inHours(-3) }),
        ],
        nextCursor: null,
      },
    },
  },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Done' }));
    await expect(await canvas.findByText(/Call again in May/)).toBeVisible();
    await expect(canvas.getByText(/Canceled/)).toBeVisible();
  },
};

export const Empty: Story = {
  parameters: { api: { 'GET /v1/tasks': { items: [], nextCursor: null } } },
  async play({ canvas }) {
    await expect(await canvas.findByText('You’re all caught up')).toBeVisible();
  },
};

export const Dark: Story = { ...ToDo, globals: { theme: 'dark' }, tags: ['!test'] };
