import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { useHeld } from '../../.storybook/use-held.ts';
import { Checkbox } from './checkbox.tsx';

const meta = {
  component: Checkbox,
  args: { checked: false, label: 'Stop when the lead replies', onChange: fn() },
  render: function Controlled(args) {
    const { value: checked, onChange } = useHeld({ value: args.checked, onChange: args.onChange });
    return <Checkbox {...args} checked={checked} onChange={onChange} />;
  },
} satisfies Meta<typeof Checkbox>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  async play({ canvas, args }) {
    const box = canvas.getByRole('checkbox', { name: 'Stop when the lead replies' });
    await userEvent.click(canvas.getByText('Stop when the lead replies'));
    await expect(box).toBeChecked();
    box.focus();
    await userEvent.keyboard(' ');
    await expect(args.onChange).toHaveBeenLastCalledWith(false);
  },
};

export const Checked: Story = { args: { checked: true } };

export const Disabled: Story = {
  args: { disabled: true },
  async play({ canvas, args }) {
    await userEvent.click(canvas.getByRole('checkbox'), { pointerEventsCheck: 0 });
    await expect(args.onChange).not.toHaveBeenCalled();
  },
};

export const DisabledAndChecked: Story = { args: { checked: true, disabled: true } };

/** As in the first column of a table: the label is for assistive technology only. */
export const HiddenLabel: Story = {
  args: { hideLabel: true, label: 'Select Ada Okafor' },
  async play({ canvas }) {
    await expect(canvas.getByRole('checkbox', { name: 'Select Ada Okafor' })).toBeVisible();
  },
};

export const LongLabel: Story = {
  args: { label: 'Stop when anyone at the same company books a meeting, replies or opts out' },
  decorators: [
    (Story) => (
      <div className="w-56">
        <Story />
      </div>
    ),
  ],
};
