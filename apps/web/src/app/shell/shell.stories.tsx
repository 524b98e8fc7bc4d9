import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { Refusal } from '../../../.storybook/fake-api.ts';
import { me } from '../../../.storybook/people.ts';
import { task } from '../../../.storybook/samples.ts';
import { setTheme } from '../../lib/theme.ts';

const meta = {
  title: 'routes/shell',
  component: AppAt,
  args: { path: '/nowhere' },
  parameters: {
    layout: 'fullscreen',
    api: { 'GET /v1/tasks': { items: Array.from({ length: 120 }, (_, index) => task({ id: `t${index}` })), nextCursor: null } },
  },
} satisfies Meta<typeof AppAt>;
export default meta;

type Story = StoryObj<typeof meta>;

export const NotFound: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('Page not found')).toBeVisible();
    await expect(await canvas.findByText('99+')).toBeVisible();
  },
};

/** The first Tab press focuses the skip link. */
export const SkipLink: Story = {
  async play({ canvas }) {
    await canvas.findByText('Page not found');
    await userEvent.tab();
    await expect(canvas.getByRole('link', { name: 'Skip to content' })).toHaveFocus();
  },
};

export const Shortcuts: Story = {
  async play({ canvas }) {
    await canvas.findByText('Page not found');
    await userEvent.keyboard('?');
    await waitFor(() => expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible());
  },
};

const OTHER = { id: '01900000-0000-7000-8000-00000000cccc', name: 'Globex', role: 'viewer' } as const;

/** The menu of the user: workspaces, account, theme, signing out. */
export const AccountMenu: Story = {
  parameters: { api: { 'GET /v1/me': { ...me(), workspaces: [...me().workspaces, OTHER] } } },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Account: Inês Okafor' }));
    await expect(await screen.findByRole('menuitem', { name: /Acme.*current/ })).toBeVisible();
    await expect(screen.getByRole('menuitem', { name: /Globex/ })).toBeVisible();
    await userEvent.click(screen.getByRole('menuitem', { name: /Dark/ }));
    await expect(document.documentElement.dataset['theme']).toBe('dark');
    setTheme('system');
  },
};

/** Local mode needs no sign-in, so there is no sign-out. */
export const LocalMode: Story = {
  parameters: { api: { 'GET /v1/me': me({ localMode: true, email: null, name: 'ines' }) } },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Account: ines' }));
    await waitFor(() => expect(screen.getByText(/this machine needs no sign-in/)).toBeVisible());
    await expect(screen.queryByRole('menuitem', { name: 'Sign out' })).toBeNull();
  },
};

/** The address names a workspace that the user is not in, or the last workspace was left. */
export const NoWorkspace: Story = {
  parameters: { api: { 'GET /v1/me': { ...me(), workspaceId: null, role: null, permissions: [], workspaces: [OTHER] } } },
  async play({ canvas }) {
    await expect(await canvas.findByText('You are not in this workspace')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'Open Globex' })).toHaveAttribute('href', `/w/${OTHER.id}/`);
  },
};

/** A session that ends while a page is open leads to the sign-in page. */
export const SessionEnded: Story = {
  parameters: {
    api: {
      'GET /v1/tasks': new Refusal(401, { code: 'not-signed-in', title: 'Sign in first', detail: 'Sign in.' }),
      'GET /v1/sign-in': { needsOwner: false, localMode: false, passwordLength: { min: 10, max: 128 } },
    },
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole('heading', { name: 'Sign in' })).toBeVisible();
  },
};
