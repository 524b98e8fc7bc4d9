import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';
import { task } from '../../../.storybook/samples.ts';

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

/** A person without a name cannot be saved. */
export const Rename: Story = {
  parameters: { api: { 'GET /v1/me': { name: 'Lou Local' }, 'PATCH /v1/me': (body: { name: string }) => body } },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Your name: Lou Local' }));
    const field = await screen.findByRole('textbox', { name: 'Your name' });
    await userEvent.clear(field);
    await expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.type(field, 'Inês Okafor{Enter}');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Your name' })).toBeNull());
    await expect(await canvas.findByRole('button', { name: 'Your name: Inês Okafor' })).toBeVisible();
  },
};

export const ThemeChoice: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Theme' }));
    await waitFor(() => expect(screen.getAllByRole('menuitem')).toHaveLength(3));
  },
};
