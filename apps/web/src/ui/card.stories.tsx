import type { Meta, StoryObj } from '@storybook/react-vite';
import { Card } from './card.tsx';

const meta = { component: Card } satisfies Meta<typeof Card>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  render: () => (
    <Card className="max-w-md p-5" aria-labelledby="card-title">
      <h2 id="card-title" className="text-lg font-semibold tracking-tight">
        14-day inbound
      </h2>
      <p className="mt-1 text-sm text-ink-soft">Seven touches: an email first, a call on day 3.</p>
    </Card>
  ),
};

export const Empty: Story = { render: () => <Card className="h-24 max-w-md" /> };
