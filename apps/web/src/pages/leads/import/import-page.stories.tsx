import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../../.storybook/at-path.tsx';
import { Refusal } from '../../../../.storybook/fake-api.ts';

interface Sent {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly dryRun: boolean;
}

const id = (n: number) => `01990a3e-5c1a-7c3e-9d0e-${String(n).padStart(12, '0')}`;

const answer = ({ rows }: Sent) => ({
  created: rows.filter(({ email }) => email !== 'broken').length,
  updated: 0,
  kept: 0,
  refused: rows.flatMap(({ email }, row) =>
    email === 'broken' ? [{ row, errors: [{ path: 'email', message: 'Invalid email address.' }] }] : [],
  ),
  refusedValues: rows.flatMap(({ phone }, row) => (phone === 'ask Bob' ? [{ row, path: 'phone', message: 'Invalid phone number.' }] : [])),
  leadIds: rows.map(({ email }, row) => (email === 'broken' ? null : id(row))),
});

const meta = {
  title: 'routes/leads/import',
  component: AppAt,
  args: { path: '/leads/import' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/tasks': { items: [], nextCursor: null },
      'GET /v1/sequences': { items: [], nextCursor: null },
      'POST /v1/leads/imports': answer,
    },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

const paste = async (text: string) => {
  await screen.findByText('Drop a CSV file here');
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
};

const ROWS = `Email\tFirst name\tA column with a very long name that takes more space than it should\tSeats
ada@example.com\tAda\tSomething\t12
broken\tBo\tSomething else\t4
eve@example.com\tEve\t\t
ADA@example.com\tAda again\t\t`;

export const Empty: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Choose file' })).toBeVisible();
  },
};

/** Pasted rows with an invalid row and a duplicate lead. */
export const CheckedAndImported: Story = {
  async play({ canvas }) {
    await paste(ROWS);
    await expect(await canvas.findByRole('combobox', { name: '“Email” maps to' })).toHaveTextContent('Email');
    await expect(canvas.getByRole('combobox', { name: '“Seats” maps to' })).toHaveTextContent('Field “seats”');
    await userEvent.click(canvas.getByRole('button', { name: 'Check 4 rows' }));
    const refused = await canvas.findByRole('table', { name: 'Refused rows' });
    await expect(refused).toHaveTextContent('3broken · Bo · Something else · 4EmailInvalid email address.');
    await expect(refused).toHaveTextContent('Row 2 is the same lead.');
    await userEvent.click(canvas.getByRole('button', { name: 'Import 2 leads' }));
    await expect(await canvas.findByText('added')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'View leads' })).toBeVisible();
  },
};

const EXPORT = `sep=;
Leads of the fair
Email;Phone;Renewal;Revenue;Unsubscribed from all email;Consent
ada@example.com;020 7946 0958;03/09/2027;1.234,50;yes;given
eve@example.com;ask Bob;soon;12;;`;

/** A real export: notes above the header, national numbers, ambiguous dates and consent columns. */
export const FileOptions: Story = {
  async play({ canvas }) {
    await paste(EXPORT);
    await expect(await canvas.findByRole('combobox', { name: '“Unsubscribed from all email” maps to' })).toHaveTextContent('Email opt-out');
    await expect(canvas.getByText(/“Consent” may list people who must not be contacted/)).toBeVisible();
    await expect(canvas.getByRole('combobox', { name: 'Header row' })).toHaveTextContent('Row 2: Email, Phone');
    await expect(canvas.getByRole('combobox', { name: 'Number format' })).toHaveTextContent('Decimal comma');
    await userEvent.click(canvas.getByRole('button', { name: 'Check 2 rows' }));
    const left = await canvas.findByRole('table', { name: 'Refused values' });
    await expect(left).toHaveTextContent('is ambiguous');
    await expect(left).toHaveTextContent('4Phoneask BobInvalid phone number.');
    await userEvent.click(canvas.getByRole('combobox', { name: 'Date format' }));
    await userEvent.click(await screen.findByRole('option', { name: /Day first/ }));
    await userEvent.click(canvas.getByRole('button', { name: 'Check 2 rows' }));
    await waitFor(() => expect(canvas.getByRole('table', { name: 'Refused values' })).not.toHaveTextContent('two ways'));
    await expect(canvas.getByRole('button', { name: 'Download these values' })).toBeVisible();
  },
};

export const NoContactColumn: Story = {
  async play({ canvas }) {
    await paste('Name,City\nAda,Paris');
    await expect(await canvas.findByText(/Map a column to email/)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Check 1 row' })).toBeDisabled();
  },
};

export const Unreadable: Story = {
  async play({ canvas }) {
    await paste('Email,Name\na@b.example,"Ada');
    await expect(await canvas.findByRole('alert')).toHaveTextContent('is not closed');
    await expect(canvas.getByRole('button', { name: 'Choose file' })).toBeVisible();
  },
};

export const ServerRefuses: Story = {
  parameters: {
    api: {
      ...meta.parameters.api,
      'POST /v1/leads/imports': new Refusal(503, { title: 'Service unavailable', detail: 'The database is not reachable.' }),
    },
  },
  async play({ canvas }) {
    await paste(ROWS);
    await userEvent.click(await canvas.findByRole('button', { name: 'Check 4 rows' }));
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('The database is not reachable. Check again.'));
    await expect(canvas.getByRole('button', { name: 'Check 4 rows' })).toBeEnabled();
  },
};

/** A Windows-1251 file: detected, shown, and read again in the chosen encoding. */
export const OtherEncoding: Story = {
  async play({ canvas }) {
    await screen.findByText('Drop a CSV file here');
    const name = [0xc8, 0xe2, 0xe0, 0xed];
    const bytes = new Uint8Array([...new TextEncoder().encode('Email,Name\nivan@example.com,'), ...name, 0x0a]);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], 'leads.csv', { type: 'text/csv' }));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    const encoding = await canvas.findByRole('combobox', { name: 'File encoding' });
    await expect(encoding).toHaveTextContent('Cyrillic (Windows-1251)');
    await expect(canvas.getByText(/Preview: Иван/)).toBeVisible();
    await userEvent.click(encoding);
    await userEvent.click(await screen.findByRole('option', { name: 'Western European (Windows-1252)' }));
    await expect(await canvas.findByText(/Preview: Èâàí/)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Check 1 row' })).toBeVisible();
  },
};
