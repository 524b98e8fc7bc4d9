import type { Meta, StoryObj } from '@storybook/react-vite';
import { Monitor, Smartphone } from 'lucide-react';
import { expect, fn, userEvent } from 'storybook/test';
import { useHeld } from '../../.storybook/use-held.ts';
import { Segmented } from './segmented.tsx';

const meta = {
  component: Segmented<string>,
  args: {
    label: 'How long',
    value: 'duration',
    options: [
      { value: 'duration', label: 'For a set time' },
      { value: 'day', label: 'Until day' },
      { value: 'next-time', label: 'Until weekday' },
    ],
    onChange: fn(),
  },
  render: function Controlled(args) {
    const held = useHeld(args);
    return (
      <div className="w-80">
        <Segmented {...args} {...held} />
      </div>
    );
  },
} satisfies Meta<typeof Segmented<string>>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  async play({ canvas, args }) {
    const day = canvas.getByRole('button', { name: 'Until day' });
    await userEvent.click(day);
    await expect(day).toHaveAttribute('aria-pressed', 'true');
    // Pressing the selected option keeps it selected.
    await userEvent.click(day);
    await expect(day).toHaveAttribute('aria-pressed', 'true');
    await expect(args.onChange).toHaveBeenCalledOnce();
  },
};

export const ByKeyboard: Story = {
  async play({ canvas, args }) {
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await expect(args.onChange).toHaveBeenLastCalledWith('next-time');
    await expect(canvas.getByRole('button', { name: 'Until weekday' })).toHaveFocus();
  },
};

export const Icons: Story = {
  args: {
    label: 'Width',
    value: 'desktop',
    options: [
      { value: 'desktop', label: <Monitor aria-hidden />, name: 'Desktop' },
      { value: 'phone', label: <Smartphone aria-hidden />, name: 'Phone' },
    ],
  },
};
