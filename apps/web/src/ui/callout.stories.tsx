import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { Callout } from './callout.tsx';

const meta = { component: Callout, args: { children: 'Sends at 10:00 in each lead’s time zone.' } } satisfies Meta<typeof Callout>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Info: Story = {};

export const Warning: Story = { args: { tone: 'warning', children: 'This email is sent on Sunday for leads in Dubai.' } };

export const AnnouncedError: Story = {
  args: { tone: 'error', children: 'The sequence could not be published.' },
  async play({ canvas }) {
    await expect(canvas.getByRole('alert')).toHaveTextContent('could not be published');
  },
};

export const LongText: Story = {
  args: {
    tone: 'warning',
    children:
      'Three leads have no time zone, and neither do their owners. Touchline schedules their touches in the sequence’s time zone, Europe/Rotterdam-Centrum-Stationsplein, which is invalid, so UTC is used.',
  },
  render: (args) => (
    <div className="w-72">
      <Callout {...args} />
    </div>
  ),
};
