import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { useHeld } from '../../.storybook/use-held.ts';
import { NumberInput } from './number-input.tsx';

const meta = {
  component: NumberInput,
  args: { value: 3, min: 1, max: 30, onChange: fn(), 'aria-label': 'Days' },
  render: function Controlled(args) {
    const held = useHeld(args);
    return (
      <div className="w-24">
        <NumberInput {...args} {...held} />
      </div>
    );
  },
} satisfies Meta<typeof NumberInput>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  async play({ canvas, args }) {
    const input = canvas.getByRole('spinbutton', { name: 'Days' });
    await userEvent.clear(input);
    await userEvent.type(input, '12');
    await expect(args.onChange).toHaveBeenLastCalledWith(12);
  },
};

/** Can be empty while typing. On blur, the last valid number returns. */
export const EmptiedAndLeft: Story = {
  async play({ canvas, args }) {
    const input = canvas.getByRole('spinbutton');
    await userEvent.clear(input);
    await expect(input).toHaveValue(null);
    await userEvent.tab();
    await expect(input).toHaveValue(3);
    await expect(args.onChange).not.toHaveBeenCalled();
  },
};

export const OutOfRange: Story = {
  async play({ canvas, args }) {
    const input = canvas.getByRole('spinbutton');
    await userEvent.clear(input);
    await userEvent.type(input, '99');
    await userEvent.tab();
    await expect(input).toHaveValue(9);
    await expect(args.onChange).toHaveBeenLastCalledWith(9);
  },
};
