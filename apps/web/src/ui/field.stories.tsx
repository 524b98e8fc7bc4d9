import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { Field } from './field.tsx';
import { Input } from './input.tsx';
import { Kbd } from './kbd.tsx';
import { Select } from './select.tsx';
import { Textarea } from './textarea.tsx';

const meta = {
  component: Field,
  args: { label: 'Subject', children: <Input defaultValue="Quick question" /> },
  decorators: [
    (Story) => (
      <div className="w-80">
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof Field>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  async play({ canvas }) {
    const input = canvas.getByLabelText('Subject');
    await userEvent.clear(input);
    await userEvent.type(input, 'Hello');
    await expect(input).toHaveValue('Hello');
  },
};

export const WithHint: Story = {
  args: { hint: 'Up to 60 characters show on a phone.', aside: <span className="text-xs text-ink-faint tabular">14 / 60</span> },
  async play({ canvas }) {
    await expect(canvas.getByLabelText('Subject')).toHaveAccessibleDescription(/60 characters/);
  },
};

/** The control is marked as invalid, and the error is its description. */
export const WithError: Story = {
  args: { messages: [{ severity: 'error', text: 'An email needs a subject.' }], children: <Input defaultValue="" /> },
  async play({ canvas }) {
    const input = canvas.getByLabelText('Subject');
    await expect(input).toBeInvalid();
    await expect(input).toHaveAccessibleDescription('An email needs a subject.');
  },
};

export const WithWarning: Story = {
  args: {
    messages: [{ severity: 'warning', text: 'ALL CAPITALS look like spam to many filters.' }],
    children: <Input defaultValue="BUY NOW" />,
  },
  async play({ canvas }) {
    await expect(canvas.getByLabelText('Subject')).toBeValid();
  },
};

export const SeveralProblems: Story = {
  args: {
    hint: 'Shown after the subject in most inboxes.',
    messages: [
      { severity: 'error', text: '“{{ lead.firstNme }}” is not a merge field. Did you mean “lead.firstName”?' },
      { severity: 'warning', text: 'Longer than 90 characters. The rest is cut off.' },
    ],
  },
};

export const HiddenLabel: Story = {
  args: { hideLabel: true },
  async play({ canvas }) {
    await expect(canvas.getByLabelText('Subject')).toBeVisible();
  },
};

export const AroundATextarea: Story = { args: { label: 'Script', children: <Textarea defaultValue="Hi, this is…" /> } };

export const AroundASelect: Story = {
  args: {
    label: 'Tier',
    messages: [{ severity: 'error', text: 'Choose a tier.' }],
    children: <Select value="hot" options={[{ value: 'hot', label: 'Hot' }]} onChange={() => undefined} />,
  },
  async play({ canvas }) {
    await expect(canvas.getByRole('combobox', { name: 'Tier' })).toBeVisible();
  },
};

export const LongLabel: Story = {
  args: {
    label: 'Announcement that the lead owner hears before the call is connected',
    aside: <Kbd keys="Mod+K" />,
  },
};
