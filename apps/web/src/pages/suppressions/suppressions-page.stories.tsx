import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { inHours, suppression } from '../../../.storybook/samples.ts';

const none = { items: [], nextCursor: null };
const items = [
  suppression(),
  suppression({ id: '01900000-0000-7000-8000-000000000501', address: 'bounced@example.com', reason: 'bounced', source: 'message' }),
  suppression({
    id: '01900000-0000-7000-8000-000000000502',
    channel: 'sms',
    address: '+4930901820',
    reason: 'do-not-contact',
    source: 'import',
    leadId: null,
    by: 'Ada',
    why: 'From the old tool',
  }),
];

const meta = {
  title: 'routes/suppressions',
  component: AppAt,
  args: { path: '/suppressions' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/suppressions': { items, nextCursor: 'more' },
      'GET /v1/tasks': none,
      'POST /v1/suppressions': ({ rows, dryRun }: { rows: readonly unknown[]; dryRun: boolean }) => ({
        added: dryRun ? rows.length - 1 : rows.length,
        known: 0,
        refused: dryRun ? [{ row: 1, errors: [{ path: 'address', message: 'Invalid email address.' }] }] : [],
      }),
      'POST /v1/suppressions/01900000-0000-7000-8000-000000000500/lift': {
        ...suppression({ lifted: { at: inHours(0), by: 'Ada', why: 'She asked' } }),
        leads: 1,
      },
    },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const List: Story = {
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getAllByRole('row')).toHaveLength(items.length + 1));
    await expect(canvas.getByText('Ada: From the old tool')).toBeVisible();
  },
};

export const Empty: Story = {
  parameters: { api: { 'GET /v1/suppressions': none, 'GET /v1/tasks': none } },
  async play({ canvas }) {
    await expect(await canvas.findByText('No suppressed addresses')).toBeVisible();
  },
};

/** Lifting without a reason is not possible. */
export const Lifting: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Lift ada@example.com' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Lift this suppression?' }));
    await expect(dialog.getByRole('button', { name: 'Lift suppression' })).toBeDisabled();
    await userEvent.type(dialog.getByLabelText('Reason'), 'She asked for it');
    await userEvent.click(dialog.getByRole('button', { name: 'Lift suppression' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  },
};

/** The rows are checked before anything is added. */
export const Importing: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Import' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Suppress addresses' }));
    await userEvent.type(dialog.getByLabelText('Addresses'), 'bo@example.com{enter}nonsense');
    await userEvent.click(dialog.getByRole('button', { name: 'Check 2 rows' }));
    await expect(await dialog.findByText('1 new · 0 already suppressed · 1 refused')).toBeVisible();
    await expect(dialog.getByText('nonsense')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Suppress 1 address' })).toBeEnabled();
  },
};

export const Dark: Story = { ...List, globals: { theme: 'dark' }, tags: ['!test'] };
