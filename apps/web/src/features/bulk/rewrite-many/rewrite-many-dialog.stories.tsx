import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { Refusal } from '../../../../.storybook/fake-api.ts';
import { draft, enrollment, inHours, leads, versions } from '../../../../.storybook/samples.ts';
import type { Job, NextMessages } from '../../../api/types.ts';
import { RewriteManyDialog } from './rewrite-many-dialog.tsx';

const { id, sequenceId, stepId } = enrollment();
const [version] = versions;
const steps = draft.document.nodes.filter(({ kind }) => kind === 'email');
const examples = leads.slice(0, 3).map((lead) => ({ enrollmentId: id, lead }));
const email = { subject: 'Your request', preview: '', body: 'Hi {{ lead.firstName }}, which day suits you?' };
const group = (change: Partial<NextMessages['groups'][number]> = {}): NextMessages['groups'][number] => ({
  versionId: version!.id,
  versionNumber: 3,
  step: steps[0]?.id ?? stepId!,
  channel: 'email',
  leads: 2400,
  rewritten: 0,
  from: inHours(20),
  until: inHours(90),
  texts: [{ variant: 'a', leads: 2400, content: email }],
  examples,
  ...change,
});
const next: NextMessages = {
  groups: [
    group({
      rewritten: 12,
      texts: [
        { variant: 'a', leads: 1300, content: email },
        { variant: 'b', leads: 1100, content: { ...email, subject: 'About your request' } },
      ],
    }),
    group({
      step: steps[1]?.id ?? 'other',
      leads: 310,
      texts: [{ variant: 'a', leads: 310, content: { ...email, subject: 'Did it reach you?' } }],
    }),
  ],
  nothing: 40,
  manual: 1,
  more: false,
};
const job: Job = {
  id: 'j1',
  sequenceId,
  work: 'rewrite',
  status: 'done',
  total: 2751,
  done: 2751,
  counts: { done: 2388, 'rewritten-before': 12, 'another-message': 310, 'nothing-to-come': 40, 'by-person': 1 },
  undoable: true,
  why: null,
  error: null,
  createdAt: inHours(-0.1),
  finishedAt: inHours(0),
};
const asked = fn(() => job);
const undone: Job = { ...job, id: 'j2', counts: { done: 2380, 'another-message': 8 }, undoable: false };
const at = `/v1/sequences/${sequenceId}`;
const answers = {
  [`POST ${at}/next-messages`]: next,
  [`POST ${at}/actions`]: asked,
  [`GET /v1/versions/${version!.id}`]: { ...version, document: draft.document },
  [`GET /v1/enrollments/${id}`]: enrollment(),
  'POST /v1/messages/preview': (body: { content: typeof email }) => ({
    from: 'Ada',
    to: 'bo@example.com',
    subject: body.content.subject,
    text: 'Hi Ada',
    html: '<p>Hi Ada</p>',
  }),
  'GET /v1/jobs/j1': job,
  'GET /v1/jobs/j2': undone,
  'POST /v1/jobs/j1/undo': undone,
};

const meta = {
  component: RewriteManyDialog,
  args: { sequenceId, filter: {}, who: 'all 2,751 leads', onClose: fn() },
  parameters: { api: answers },
  beforeEach() {
    asked.mockClear();
  },
} satisfies Meta<typeof RewriteManyDialog>;
export default meta;

type Story = StoryObj<typeof meta>;
const dialog = async () => within(await screen.findByRole('dialog', { name: 'Rewrite the next message to all 2,751 leads' }));

/** Several messages with two variants, some of them customized. */
export const Several: Story = {
  async play() {
    const form = await dialog();
    const subject = await form.findByRole('textbox', { name: 'Subject' });
    await expect(form.getByText(/40 leads have no upcoming message, and 1 lead has a manual task next/)).toBeVisible();
    await expect(form.getByText(/It has 2 variants \(A, B\)/)).toBeVisible();
    await expect(form.getByRole('button', { name: 'Rewrite for 2,388 leads' })).toBeEnabled();
    await userEvent.click(form.getByRole('switch', { name: 'Also for the 12 leads with a customized message' }));
    await userEvent.type(subject, '!');
    await userEvent.type(form.getByLabelText('Reason (optional)'), 'The fair');
    await userEvent.click(form.getByRole('button', { name: 'Rewrite for 2,400 leads' }));
    await waitFor(() => expect(asked).toHaveBeenCalled());
    await expect(asked.mock.lastCall).toMatchObject([
      { action: { type: 'rewrite', content: { subject: 'Your request!' }, overwrite: true }, why: 'The fair' },
    ]);
    const done = await dialog();
    await expect(await done.findByText('310 leads have another next message, or already got this one')).toBeVisible();
    await userEvent.click(await done.findByRole('button', { name: 'Undo for unsent messages' }));
    await expect(await done.findByText('2,380 leads')).toBeVisible();
  },
};

export const Refused: Story = {
  parameters: {
    api: {
      ...answers,
      [`POST ${at}/next-messages`]: { ...next, groups: [group()] },
      [`POST ${at}/actions`]: new Refusal(422, {
        code: 'invalid-request',
        detail: 'Nothing was changed.',
        errors: [{ path: 'action.content.subject', message: 'Must not be empty.' }],
      }),
    },
  },
  async play() {
    const form = await dialog();
    await userEvent.clear(await form.findByRole('textbox', { name: 'Subject' }));
    await userEvent.click(form.getByRole('button', { name: 'Rewrite for 2,400 leads' }));
    await expect(await form.findByText('Must not be empty.')).toBeVisible();
    await expect(form.getByRole('textbox', { name: 'Subject' })).toHaveAttribute('aria-invalid', 'true');
  },
};

export const NoUpcomingMessage: Story = {
  parameters: { api: { ...answers, [`POST ${at}/next-messages`]: { groups: [], nothing: 3, manual: 0, more: false } } },
  async play() {
    await expect(await (await dialog()).findByText(/None of these leads has an upcoming message/)).toBeVisible();
  },
};
