import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { Field } from './field.tsx';
import { Input } from './input.tsx';

const meta = {
  component: Input,
  args: { 'aria-label': 'Name', placeholder: 'Untitled sequence' },
  decorators: [
    (Story) => (
      <div className="w-72">
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof Input>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Focused: Story = {
  args: { defaultValue: 'Autumn webinar' },
  async play({ canvas }) {
    await userEvent.tab();
    await expect(canvas.getByLabelText('Name')).toHaveFocus();
  },
};

export const Disabled: Story = { args: { disabled: true, defaultValue: 'Autumn webinar' } };

export const Invalid: Story = {
  render: (args) => (
    <Field label="Name" messages={[{ severity: 'error', text: 'A sequence with this name already exists.' }]}>
      <Input {...args} defaultValue="Autumn webinar" />
    </Field>
  ),
};

export const LongValue: Story = { args: { defaultValue: 'Everyone who came to the autumn webinar in Rotterdam and asked a question' } };
