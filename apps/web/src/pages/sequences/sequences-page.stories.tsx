import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { never, Refusal } from '../../../.storybook/fake-api.ts';
import { draft, inHours, LONG_NAME, sequence, templates } from '../../../.storybook/samples.ts';

const all = {
  items: [
    sequence(),
    sequence({
      id: 'b',
      name: 'Webinar follow-up',
      status: 'draft',
      publishedVersion: null,
      touchCount: 0,
      activeEnrollments: 0,
      updatedAt: inHours(0),
    }),
    sequence({ id: 'c', name: LONG_NAME, status: 'paused', touchCount: 42, activeEnrollments: 12_408, updatedAt: inHours(-300) }),
    sequence({
      id: 'd',
      name: 'Last year’s trade fair',
      status: 'archived',
      publishedVersion: 11,
      touchCount: 1,
      activeEnrollments: 0,
      updatedAt: inHours(-9000),
    }),
  ],
};
const tasks = { items: [], nextCursor: null };

const meta = {
  title: 'routes/sequences',
  component: AppAt,
  args: { path: '/sequences' },
  parameters: { layout: 'fullscreen', api: { 'GET /v1/sequences': all, 'GET /v1/tasks': tasks, 'GET /v1/templates': templates } },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const List: Story = {
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getAllByRole('row')).toHaveLength(5));
  },
};

/** Enough sequences to show the search field. */
export const Crowded: Story = {
  parameters: {
    api: {
      'GET /v1/tasks': tasks,
      'GET /v1/sequences': {
        items: Array.from({ length: 60 }, (_, n) => sequence({ id: `s${n}`, name: n === 7 ? 'Renewal' : `${LONG_NAME} ${n}` })),
        nextCursor: null,
      },
    },
  },
  async play({ canvas }) {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search sequences' }), 'renew');
    await waitFor(() => expect(canvas.getAllByRole('row')).toHaveLength(2));
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search sequences' }), 'x');
    await expect(await canvas.findByText('No sequences match “renewx”')).toBeVisible();
  },
};

export const Empty: Story = {
  parameters: { api: { 'GET /v1/sequences': { items: [] }, 'GET /v1/tasks': tasks } },
  async play({ canvas }) {
    await expect(await canvas.findByText('Create your first sequence')).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { api: { 'GET /v1/sequences': never, 'GET /v1/tasks': never } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('status', { name: 'Loading' })).toBeVisible();
  },
};

export const Failed: Story = {
  parameters: {
    api: {
      'GET /v1/sequences': new Refusal(500, { title: 'Server error', detail: 'The database is not responding.' }),
      'GET /v1/tasks': tasks,
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The database is not responding.');
  },
};

export const NewSequence: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'New sequence' }));
    await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus());
    const choices = await screen.findAllByRole('radio');
    await waitFor(() => expect(screen.getAllByRole('radio')).toHaveLength(templates.length + 3));
    await expect(choices[0]).toBeChecked();
    await userEvent.click(await screen.findByRole('radio', { name: new RegExp(templates[0]!.name) }));
    await expect(screen.getByPlaceholderText(templates[0]!.name)).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: /^By lead source/ }));
    await expect(await screen.findByText(/The standard 14 days/)).toBeVisible();
    await userEvent.click(screen.getByRole('radio', { name: /^Import JSON/ }));
    await expect(screen.getByRole('button', { name: 'Choose file' })).toBeVisible();
    await expect(screen.getByRole('button', { name: 'Create' })).toBeDisabled();
  },
};

const made = fn(({ name }: { readonly name: string }) => sequence({ id: 'copy', name, status: 'draft' }));

export const Duplicating: Story = {
  parameters: {
    api: { 'GET /v1/sequences': all, 'GET /v1/tasks': tasks, 'GET /v1/sequences/b/draft': draft, 'POST /v1/sequences': made },
  },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for Webinar follow-up' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
    await waitFor(() => expect(made).toHaveBeenCalledWith({ name: 'Webinar follow-up (copy)', document: draft.document }));
    await expect(await screen.findByText('“Webinar follow-up (copy)” created as a draft.')).toBeInTheDocument();
  },
};

export const ConfirmDelete: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Actions for Webinar follow-up' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete…' }));
    await waitFor(() => expect(screen.getByRole('dialog', { name: 'Delete “Webinar follow-up”?' })).toBeVisible());
    await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus());
  },
};

export const Dark: Story = { ...List, globals: { theme: 'dark' }, tags: ['!test'] };
