import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { Field } from './field.tsx';
import { Textarea } from './textarea.tsx';

const meta = {
  component: Textarea,
  args: { 'aria-label': 'Body', placeholder: 'Hi {{ lead.firstName }},' },
  decorators: [
    (Story) => (
      <div className="w-96">
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof Textarea>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

/** Grows with its text. */
export const Growing: Story = {
  async play({ canvas }) {
    const area = canvas.getByLabelText('Body');
    const before = area.clientHeight;
    await userEvent.type(area, 'one{Enter}two{Enter}three{Enter}four{Enter}five{Enter}six');
    await expect(area.clientHeight).toBeGreaterThan(before);
  },
};

export const Disabled: Story = { args: { disabled: true, defaultValue: 'This cannot be changed.' } };

export const Invalid: Story = {
  render: (args) => (
    <Field label="Body" messages={[{ severity: 'error', text: 'An email needs a body.' }]}>
      <Textarea {...args} />
    </Field>
  ),
};

export const LongText: Story = { args: { defaultValue: 'A line that says a little about what we do. '.repeat(120) } };
