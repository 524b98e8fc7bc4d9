import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { AppAt } from '../../../.storybook/at-path.tsx';

const meta = {
  title: 'routes/settings/roles',
  component: AppAt,
  args: { path: '/settings/roles' },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof AppAt>;
export default meta;

export const Roles: StoryObj<typeof meta> = {
  async play({ canvas }) {
    await expect(await canvas.findByRole('table', { name: 'Permissions by role' })).toBeVisible();
    await expect(canvas.getAllByText('Own')).toHaveLength(4);
  },
};
