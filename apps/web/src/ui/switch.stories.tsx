import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { useHeld } from '../../.storybook/use-held.ts';
import { Switch } from './switch.tsx';

const meta = {
  component: Switch,
  args: { checked: false, label: 'Send inside the window only', onChange: fn() },
  render: function Controlled(args) {
    const { value: checked, onChange } = useHeld({ value: args.checked, onChange: args.onChange });
    return (
      <div className="w-72">
        <Switch {...args} checked={checked} onChange={onChange} />
      </div>
    );
  },
} satisfies Meta<typeof Switch>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Off: Story = {
  async play({ canvas, args }) {
    const control = canvas.getByRole('switch', { name: 'Send inside the window only' });
    await userEvent.tab();
    await expect(control).toHaveFocus();
    await userEvent.keyboard(' ');
    await expect(control).toBeChecked();
    await userEvent.click(canvas.getByText('Send inside the window only'));
    await expect(args.onChange).toHaveBeenLastCalledWith(false);
  },
};

export const On: Story = { args: { checked: true } };

export const WithHint: Story = {
  args: { checked: true, hint: 'Monday to Friday, 9:00–17:00 in the lead’s time zone. Later sends move to the next morning.' },
};

export const Disabled: Story = {
  args: { disabled: true, hint: 'The sequence has no window.' },
  async play({ canvas, args }) {
    await expect(canvas.getByRole('switch', { name: 'Send inside the window only' })).toHaveAccessibleDescription(
      'The sequence has no window.',
    );
    await userEvent.click(canvas.getByRole('switch'), { pointerEventsCheck: 0 });
    await expect(args.onChange).not.toHaveBeenCalled();
  },
};

export const DisabledAndOn: Story = { args: { checked: true, disabled: true } };
