import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { me, WORKSPACE } from '../../../.storybook/people.ts';
import { applyFormatSettings } from '../../lib/format/format-settings.ts';

const rename = fn((change: object) => ({ id: WORKSPACE, name: 'Acme', createdAt: '2026-01-01T00:00:00Z', ...change }));
const put = fn((settings: unknown) => settings);

const settings = {
  hourCycle: null,
  firstWeekday: null,
  timeZone: null,
  senderName: null,
  replyTo: null,
  postalAddress: null,
  historyMonths: null,
  messageMonths: 24,
  needsApproval: false,
};

const meta = {
  title: 'routes/settings',
  component: AppAt,
  args: { path: '/settings' },
  parameters: {
    layout: 'fullscreen',
    api: {
      'GET /v1/workspace/settings': settings,
      'PUT /v1/workspace/settings': put,
      'GET /v1/workspace': { id: WORKSPACE, name: 'Acme', createdAt: '2026-01-01T00:00:00Z' },
      'PATCH /v1/workspace': rename,
      'GET /v1/tasks': { items: [], nextCursor: null },
    },
  },
  beforeEach: () => () => applyFormatSettings({ hourCycle: null, firstWeekday: null }),
} satisfies Meta<typeof AppAt>;

export default meta;
type Story = StoryObj<typeof meta>;

export const ChangeClock: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Example: .* (AM|PM)\. Weeks start on Sunday/)).toBeVisible();
    await userEvent.click(canvas.getByRole('combobox', { name: 'Clock' }));
    await userEvent.click(await screen.findByRole('option', { name: /^24-hour/ }));
    await waitFor(() => expect(put).toHaveBeenCalledWith({ ...settings, hourCycle: '24' }));
    await expect(await canvas.findByText(/Example: [^AP]*\. Weeks/)).toBeVisible();
  },
};

export const ChangeFirstDay: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('combobox', { name: 'First day of the week' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Monday' }));
    await expect(await canvas.findByText(/Weeks start on Monday/)).toBeVisible();
  },
};

export const Rename: Story = {
  play: async ({ canvas }) => {
    const name = await canvas.findByRole('textbox', { name: 'Name' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Acme Europe');
    await userEvent.click(canvas.getByRole('button', { name: 'Rename' }));
    await waitFor(() => expect(rename).toHaveBeenCalledWith({ name: 'Acme Europe' }));
  },
};

export const ChangeSender: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Sender name' }), 'Acme Sales');
    await userEvent.type(canvas.getByRole('textbox', { name: 'Postal address' }), 'Acme{Enter}1 Main Street');
    await userEvent.click(canvas.getByRole('button', { name: 'Save sending defaults' }));
    await waitFor(() => expect(put).toHaveBeenCalledWith({ ...settings, senderName: 'Acme Sales', postalAddress: 'Acme\n1 Main Street' }));
  },
};

export const RequireApproval: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Publishing needs an approval' }));
    await waitFor(() => expect(put).toHaveBeenCalledWith({ ...settings, needsApproval: true }));
  },
};

/** A shorter time deletes data. */
export const ShortenRetention: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('combobox', { name: 'Texts of messages' }));
    await userEvent.click(await screen.findByRole('option', { name: '12 months' }));
    await expect(await screen.findByText(/Texts of messages that are older are deleted/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Delete older data' }));
    await waitFor(() => expect(put).toHaveBeenCalledWith({ ...settings, messageMonths: 12 }));
  },
};

/** Without the permission, the settings can be read. */
export const AsViewer: Story = {
  parameters: { api: { 'GET /v1/me': me({ role: 'viewer' }) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Your role is Viewer. This takes Admin/)).toBeVisible();
    await expect(await canvas.findByRole('combobox', { name: 'Clock' })).toBeDisabled();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
