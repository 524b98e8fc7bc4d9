import type { Meta, StoryObj } from '@storybook/react-vite';
import { Plus, Waypoints } from 'lucide-react';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

const meta = { component: EmptyState, args: { title: 'No sequences yet' } } satisfies Meta<typeof EmptyState>;
export default meta;

type Story = StoryObj<typeof meta>;

export const TitleOnly: Story = {};

export const Full: Story = {
  args: {
    icon: <Waypoints aria-hidden />,
    children: 'Build a cadence once. Every lead gets it at the right local time.',
    action: (
      <>
        <Button tone="primary" icon={<Plus aria-hidden />}>
          New sequence
        </Button>
        <Button>Import</Button>
      </>
    ),
  },
};

export const LongText: Story = {
  args: {
    icon: <Waypoints aria-hidden />,
    title: 'No leads match “registered for the autumn webinar but did not come, Rotterdam”',
    children: 'Try fewer words. Search covers names, addresses, companies and tags, and matches all words.',
  },
};
