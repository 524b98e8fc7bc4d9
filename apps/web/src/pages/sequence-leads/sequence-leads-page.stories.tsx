import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { draft, enrollment, inHours, leads, sequence } from '../../../.storybook/samples.ts';
import { setLabel } from '@touchline/sequence';
import type { EnrollmentItem } from '../../api/types.ts';

const { id } = sequence();
const at = `/v1/sequences/${id}`;
const states: readonly Partial<EnrollmentItem>[] = [
  { status: 'active', dueAt: inHours(20) },
  { status: 'paused', dueAt: null, isTest: true },
  { status: 'failed', error: 'version 3 has a step kind that this version of Touchline does not support' },
  { status: 'ended', stepId: null, dueAt: null, endReason: 'replied' },
];
const items = leads.map((lead, index) => ({ ...enrollment(), ...states[index], id: `${id}-${index}`, leadId: lead.id, lead }));
const { versionId, stepId } = enrollment();
const answers = {
  // The step had another name in the version of these leads.
  [`GET /v1/versions/${versionId}`]: { id: versionId, document: setLabel(draft.document, stepId!, 'Two quiet days') },
  [`GET ${at}`]: sequence(),
  [`GET ${at}/draft`]: draft,
  [`GET ${at}/enrollments`]: { items, nextCursor: 'more' },
  [`GET ${at}/enrollments/count`]: { n: 4100, more: false },
  'GET /v1/tasks': { items: [], nextCursor: null },
};

const meta = {
  title: 'routes/sequence leads',
  component: AppAt,
  args: { path: `/sequences/${id}/leads` },
  parameters: { layout: 'fullscreen', api: answers },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

/** One lead in each status, one of them with a very long name. */
export const List: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('4,100 leads')).toBeVisible();
    await expect(await canvas.findByText(/^Ended: /)).toBeVisible();
    await expect(canvas.getByText(/does not support/)).toBeVisible();
    await expect((await canvas.findAllByRole('cell', { name: 'Two quiet days' }))[0]).toBeVisible();
  },
};

export const Chosen: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Select all on this page' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Select all 4,100 leads' }));
    await expect(canvas.getByText('all 4,100 leads selected')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'More' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Move to a step…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Move all 4,100 leads to another step?' }));
    await waitFor(() => expect(dialog.getByRole('combobox', { name: 'Step' })).toBeVisible());
    await expect(dialog.getByRole('button', { name: 'Move to a step' })).toBeDisabled();
  },
};

export const NoLeads: Story = {
  parameters: {
    api: { ...answers, [`GET ${at}/enrollments`]: { items: [], nextCursor: null }, [`GET ${at}/enrollments/count`]: { n: 0, more: false } },
  },
  async play({ canvas }) {
    await expect(await canvas.findByText('No leads enrolled yet')).toBeVisible();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
