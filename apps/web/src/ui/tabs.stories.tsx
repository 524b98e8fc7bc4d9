import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { Tabs } from './tabs.tsx';

const meta = {
  component: Tabs,
  args: {
    label: 'Message',
    tabs: [
      { value: 'html', label: 'As they see it', content: <p className="p-4">Hello Ada</p> },
      { value: 'text', label: 'Plain text', content: <p className="p-4 font-mono">Hello Ada</p> },
      { value: 'headers', label: 'Headers', content: <p className="p-4 font-mono">List-Unsubscribe: …</p> },
    ],
    onChange: fn(),
  },
} satisfies Meta<typeof Tabs>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  async play({ canvas, args }) {
    await userEvent.click(canvas.getByRole('tab', { name: 'Plain text' }));
    await expect(canvas.getByRole('tabpanel', { name: 'Plain text' })).toBeVisible();
    await expect(args.onChange).toHaveBeenCalledWith('text');
  },
};

export const ByKeyboard: Story = {
  async play({ canvas }) {
    await userEvent.tab();
    await expect(canvas.getByRole('tab', { name: 'As they see it' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await expect(canvas.getByRole('tab', { name: 'Headers' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.tab();
    await expect(canvas.getByRole('tabpanel')).toHaveFocus();
  },
};

export const ChosenFromOutside: Story = { args: { value: 'headers' } };

export const Many: Story = {
  args: {
    tabs: ['Content', 'Timing', 'Variants', 'Conditions', 'Who is here now', 'History of this step'].map((label) => ({
      value: label,
      label,
      content: <p className="p-4">{label}</p>,
    })),
  },
  decorators: [
    (Story) => (
      <div className="w-80">
        <Story />
      </div>
    ),
  ],
};
