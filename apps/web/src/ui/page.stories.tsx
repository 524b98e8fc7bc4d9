import type { Meta, StoryObj } from '@storybook/react-vite';
import { ArrowLeft, Plus } from 'lucide-react';
import { expect } from 'storybook/test';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { Page } from './page.tsx';

const meta = {
  component: Page,
  args: { title: 'Leads', children: <Card className="h-40" /> },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof Page>;
export default meta;

type Story = StoryObj<typeof meta>;

export const TitleOnly: Story = {
  async play({ canvas }) {
    await expect(canvas.getByRole('heading', { level: 1, name: 'Leads' })).toBeVisible();
    await expect(document.title).toBe('Leads · Touchline');
  },
};

export const Full: Story = {
  args: {
    title: 'Ada Okafor',
    description: 'Head of Operations at Meridian Freight, in Lagos.',
    above: (
      <a href="#leads" className="mb-1 inline-flex items-center gap-1 text-sm text-ink-soft hover:text-ink">
        <ArrowLeft className="size-3.5" aria-hidden /> Leads
      </a>
    ),
    actions: (
      <>
        <Button>Edit</Button>
        <Button tone="primary" icon={<Plus aria-hidden />}>
          Enroll
        </Button>
      </>
    ),
  },
};

export const LongTitle: Story = {
  args: {
    title: 'Framework 14-day for everyone who registered for the autumn webinar in Rotterdam but could not come in the end',
    actions: <Button tone="primary">Publish</Button>,
  },
};
