import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { Button } from './button.tsx';
import { Tooltip } from './tooltip.tsx';

const meta = {
  component: Tooltip,
  args: { text: 'Arranges all steps', children: <Button>Tidy</Button> },
  parameters: { layout: 'centered' },
} satisfies Meta<typeof Tooltip>;
export default meta;

type Story = StoryObj<typeof meta>;

export const OnFocus: Story = {
  async play() {
    await userEvent.tab();
    await waitFor(() => expect(screen.getByText('Arranges all steps')).toBeVisible());
  },
};

export const OnHover: Story = {
  args: { keys: 'Shift+T', side: 'bottom' },
  async play({ canvas }) {
    await userEvent.hover(canvas.getByRole('button', { name: 'Tidy' }));
    await waitFor(() => expect(screen.getByText('Arranges all steps')).toBeVisible());
  },
};

export const LongText: Story = {
  args: {
    text: 'Arranges all steps from top to bottom with branches side by side, and keeps steps you moved close to their position',
  },
  async play() {
    await userEvent.tab();
    await waitFor(() => expect(screen.getByText(/side by side/)).toBeVisible());
  },
};
