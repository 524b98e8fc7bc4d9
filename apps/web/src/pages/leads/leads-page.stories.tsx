import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { Refusal } from '../../../.storybook/fake-api.ts';
import { member } from '../../../.storybook/people.ts';
import { leads } from '../../../.storybook/samples.ts';

const none = { items: [], nextCursor: null };

const meta = {
  title: 'routes/leads',
  component: AppAt,
  args: { path: '/leads' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/leads': { items: leads, nextCursor: 'more' },
      'GET /v1/tasks': none,
      'POST /v1/leads': new Refusal(422, {
        title: 'Invalid request',
        code: 'invalid-request',
        errors: [{ path: 'email', message: 'Invalid email address.' }],
      }),
    },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const List: Story = {
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getAllByRole('row')).toHaveLength(leads.length + 1));
  },
};

/** The owner of a list is in its address. */
export const MyLeads: Story = {
  args: { path: '/leads?owner=me' },
  parameters: { api: { 'GET /v1/members': { items: [member()] }, 'GET /v1/leads': none } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No leads with this owner')).toBeVisible();
    await expect(canvas.getByRole('combobox', { name: 'Owner' })).toHaveTextContent('My leads');
    await userEvent.click(canvas.getByRole('combobox', { name: 'Owner' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Inês Okafor' }));
    await waitFor(() => expect(canvas.getByRole('combobox', { name: 'Owner' })).toHaveTextContent('Inês Okafor'));
  },
};

export const Empty: Story = {
  parameters: { api: { 'GET /v1/leads': none, 'GET /v1/tasks': none } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No leads yet')).toBeVisible();
  },
};

export const NoMatch: Story = {
  ...Empty,
  async play({ canvas }) {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search leads' }), 'zzz');
    await expect(await canvas.findByText('No leads match “zzz”')).toBeVisible();
  },
};

/** A field error from the server is shown at that field. */
export const AddingRefused: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add lead' }));
    const email = await screen.findByLabelText('Email', { selector: 'input[type=email]' });
    await userEvent.type(email, 'ada');
    const [, submit] = screen.getAllByRole('button', { name: 'Add lead', hidden: true });
    await userEvent.click(submit!);
    await waitFor(() => expect(email).toHaveAccessibleDescription('Invalid email address.'));
    await expect(email).toBeInvalid();
  },
};

export const Dark: Story = { ...List, globals: { theme: 'dark' }, tags: ['!test'] };
