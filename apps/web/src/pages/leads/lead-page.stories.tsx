import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { Refusal } from '../../../.storybook/fake-api.ts';
import { me, member } from '../../../.storybook/people.ts';
import { draft, enrollment, inHours, leadDetail } from '../../../.storybook/samples.ts';

const person = leadDetail();
const answers = {
  [`GET /v1/leads/${person.id}`]: person,
  [`GET /v1/enrollments/${enrollment().id}`]: enrollment(),
  [`GET /v1/sequences/${enrollment().sequenceId}/draft`]: draft,
  'GET /v1/tasks': { items: [], nextCursor: null },
};

const meta = {
  title: 'routes/lead',
  component: AppAt,
  args: { path: `/leads/${person.id}` },
  parameters: { layout: 'fullscreen', api: answers },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const InProgress: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('2 days to pass')).toBeVisible();
    await expect(canvas.getByText('Saturday, outside the send window')).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Skip wait' })).toBeNull();
  },
};

/** A test lead can skip waits. */
export const TestLead: Story = {
  parameters: { api: { ...answers, [`GET /v1/enrollments/${enrollment().id}`]: enrollment({ isTest: true }) } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Skip wait' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(screen.getByRole('dialog', { name: 'Remove this lead?' })).toBeVisible());
  },
};

const erase = fn(() => ({ enrollments: 1, messages: 2, suppressions: 3 }));

export const Erase: Story = {
  parameters: {
    api: { ...answers, [`POST /v1/leads/${person.id}/erase`]: erase, 'GET /v1/leads': { items: [], nextCursor: null } },
  },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Erase…' }));
    await expect(await screen.findByText(/deleted and cannot be restored/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Erase all data' }));
    await waitFor(() => expect(erase).toHaveBeenCalledWith({ suppress: true }));
  },
};

export const Paused: Story = {
  parameters: { api: { ...answers, [`GET /v1/enrollments/${enrollment().id}`]: enrollment({ status: 'paused' }) } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Resume' })).toBeVisible();
  },
};

export const Failed: Story = {
  parameters: {
    api: {
      ...answers,
      [`GET /v1/enrollments/${enrollment().id}`]: enrollment({
        status: 'failed',
        error: 'version 3 has a step kind that this version of Touchline does not support',
      }),
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('This lead failed');
  },
};

export const Ended: Story = {
  parameters: { api: { ...answers, [`GET /v1/enrollments/${enrollment().id}`]: enrollment({ status: 'ended', endReason: 'replied' }) } },
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getAllByText(/^Ended/).length).toBeGreaterThan(0));
  },
};

export const NothingYet: Story = {
  parameters: {
    api: {
      ...answers,
      [`GET /v1/leads/${person.id}`]: leadDetail({ enrollments: [], timeline: [], tags: [], phone: null, company: null, tier: null }),
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByText('Nothing yet.')).toBeVisible();
  },
};

const endless = 'Wolfeschlegelsteinhausen'.repeat(9).slice(0, 200);

/** A name and tags without a line-break opportunity: the page stays as wide as the window. */
export const EndlessWords: Story = {
  parameters: {
    api: {
      ...answers,
      [`GET /v1/leads/${person.id}`]: leadDetail({
        firstName: endless,
        company: endless,
        tags: [endless.slice(0, 80)],
        timeZone: 'America/New_York',
      }),
    },
  },
  async play({ canvas }) {
    const title = await canvas.findByRole('heading', { level: 1, name: new RegExp(endless) });
    await expect(canvas.getByText(/^Times in New York \(E[SD]T\)$/)).toBeVisible();
    for (const box of [title, canvas.getByText(endless.slice(0, 80))])
      await expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth + 1);
    const frame = title.closest('.overflow-y-auto')!;
    await expect(frame.scrollWidth).toBe(frame.clientWidth);
  },
};

const next = {
  step: 'email',
  visit: 1,
  channel: 'email',
  variant: 'a',
  at: inHours(20),
  content: { subject: 'Your question, {{ lead.firstName }}', preview: '', body: 'Hi {{ lead.firstName }},\n\nhere is the sheet.' },
  rewritten: false,
};
const composed = {
  from: 'Ines <ines@touchline.example>',
  to: 'ada.okafor@meridian.example',
  subject: 'Your question, Ada',
  text: 'Hi Ada,\n\nhere is the sheet.',
  html: '<html lang="en"><head><title>Prices</title></head><body><p>Hi Ada,</p><p>here is the sheet.</p></body></html>',
};
const nextMessage = `/v1/enrollments/${enrollment().id}/next-message`;
const withNext = { ...answers, [`GET ${nextMessage}`]: { message: next }, 'POST /v1/messages/preview': composed };

/** The next message, rendered for this lead. */
export const NextMessage: Story = {
  parameters: { api: withNext },
  async play({ canvas }) {
    await expect(await canvas.findByText('“Your question, Ada”')).toBeVisible();
  },
};

/** A call has no message to edit. */
export const NextMessageByPerson: Story = {
  parameters: { api: { ...withNext, [`GET ${nextMessage}`]: { message: { ...next, channel: 'call', content: null } } } },
  async play({ canvas }) {
    await expect(await canvas.findByText(/Manual task/)).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Customize message' })).toBeNull();
  },
};

/** A customized message is refused, and the error is shown at its field. */
export const NextMessageRefused: Story = {
  parameters: {
    api: {
      ...withNext,
      [`GET ${nextMessage}`]: { message: { ...next, rewritten: true } },
      [`PUT ${nextMessage}`]: new Refusal(422, {
        detail: 'Nothing was changed.',
        errors: [{ path: 'content.subject', message: 'Line 1: “{{” is not closed.' }],
      }),
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByText('Customized for this lead')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Customize message' }));
    const dialog = within(await screen.findByRole('dialog', { name: /^Next message to/ }));
    await waitFor(() => expect(dialog.getByRole('article', { name: 'Email preview' })).toBeVisible());
    await userEvent.type(dialog.getByRole('textbox', { name: 'Subject' }), '!');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await expect(await dialog.findByText('Line 1: “{{” is not closed.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Revert to the sequence’s text' })).toBeVisible();
  },
};

export const Dark: Story = { ...InProgress, globals: { theme: 'dark' }, tags: ['!test'] };

/** A rep works with own leads only. Controls of another's lead say so. */
export const LeadOfAnotherRep: Story = {
  parameters: {
    api: {
      ...answers,
      'GET /v1/me': me({ role: 'rep' }),
      'GET /v1/members': { items: [member()] },
      [`GET /v1/leads/${person.id}`]: { ...person, owner: { id: 'b0', name: 'Bo Lindqvist', email: null, timeZone: null } },
    },
  },
  async play({ canvas }) {
    const edit = await canvas.findByRole('button', { name: 'Edit' });
    await waitFor(() => expect(edit).toHaveAttribute('aria-disabled', 'true'));
    await expect(edit).toHaveAttribute('aria-description', 'This lead belongs to Bo Lindqvist. As Rep, you work with your own leads.');
    await expect(canvas.queryByRole('combobox', { name: 'Owner' })).toBeNull();
  },
};
