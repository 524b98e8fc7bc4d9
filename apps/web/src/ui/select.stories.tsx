import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { useHeld } from '../../.storybook/use-held.ts';
import { Field } from './field.tsx';
import { Select } from './select.tsx';

const meta = {
  component: Select<string>,
  args: {
    value: 'warm',
    options: [
      { value: 'hot', label: 'Hot', hint: 'Asked for us by name' },
      { value: 'warm', label: 'Warm', hint: 'Knows what we do' },
      { value: 'cold', label: 'Cold' },
    ],
    onChange: fn(),
    'aria-label': 'Tier',
  },
  render: function Controlled(args) {
    const held = useHeld(args);
    return (
      <div className="w-64">
        <Select {...args} {...held} />
      </div>
    );
  },
} satisfies Meta<typeof Select<string>>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Open: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('combobox', { name: 'Tier' }));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
  },
};

export const ByKeyboard: Story = {
  async play({ canvas, args }) {
    const select = canvas.getByRole('combobox');
    select.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(screen.getByRole('option', { name: /Warm/ })).toHaveFocus());
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(screen.getByRole('option', { name: 'Cold' })).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith('cold'));
    await waitFor(() => expect(select).toHaveTextContent('Cold'));
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  },
};

export const NothingChosen: Story = { args: { value: '', placeholder: 'Choose a tier…' } };

export const Disabled: Story = { args: { disabled: true } };

export const Invalid: Story = {
  render: (args) => (
    <div className="w-64">
      <Field label="Tier" messages={[{ severity: 'error', text: 'Choose a tier.' }]}>
        <Select {...args} value="" />
      </Field>
    </div>
  ),
  args: { 'aria-label': 'Tier' },
};

export const LongOptions: Story = {
  args: {
    value: 'a',
    options: [
      { value: 'a', label: 'Day 3: “Did the comparison sheet for Meridian Freight arrive, and was it of any use?”' },
      ...Array.from({ length: 30 }, (_, index) => ({ value: String(index), label: `Day ${index + 4}` })),
    ],
  },
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('combobox'));
    await waitFor(() => expect(screen.getAllByRole('option').length).toBe(31));
  },
};
