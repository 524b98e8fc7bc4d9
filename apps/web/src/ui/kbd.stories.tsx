import type { Meta, StoryObj } from '@storybook/react-vite';
import { Kbd } from './kbd.tsx';

const meta = { component: Kbd, args: { keys: 'Mod+Shift+Z' } } satisfies Meta<typeof Kbd>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Chord: Story = {};
export const Single: Story = { args: { keys: '?' } };

export const OnInk: Story = {
  args: { inverse: true },
  decorators: [
    (Story) => (
      <span className="rounded-md bg-ink px-2 py-1">
        <Story />
      </span>
    ),
  ],
};
