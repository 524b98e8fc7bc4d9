import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { Button } from './button.tsx';
import { Tooltip } from './tooltip.tsx';

const meta = {
  component: Tooltip,
  args: { text: 'Lays every step out anew', children: <Button>Tidy</Button> },
  parameters: { layout: 'centered' },
} satisfies Meta<typeof Tooltip>;
export default meta;

type Story = StoryObj<typeof meta>;

export const OnFocus: Story = {
  async play() {
    await userEvent.tab();
    await waitFor(() => expect(screen.getByText('Lays every step out anew')).toBeVisible());
  },
};

export const OnHover: Story = {
  args: { keys: 'Shift+T', side: 'bottom' },
  async play({ canvas }) {
    await userEvent.hover(canvas.getByRole('button'));
    await waitFor(() => expect(screen.getByText('Lays every step out anew')).toBeVisible());
  },
};

export const LongText: Story = {
  args: {
    text: 'Lays every step out anew, from top to bottom, branches side by side, and keeps the ones you moved by hand near where they were',
  },
  async play() {
    await userEvent.tab();
    await waitFor(() => expect(screen.getByText(/side by side/)).toBeVisible());
  },
};
