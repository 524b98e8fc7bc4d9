import type { Meta, StoryObj } from '@storybook/react-vite';
import { Flame, TriangleAlert } from 'lucide-react';
import { Badge, type BadgeTone } from './badge.tsx';

const meta = { component: Badge, args: { children: 'Draft' } } satisfies Meta<typeof Badge>;
export default meta;

type Story = StoryObj<typeof meta>;

const tones: readonly BadgeTone[] = ['neutral', 'accent', 'warn', 'danger', 'outline'];
const families = ['entry', 'timing', 'touch', 'logic', 'action', 'ending'];

export const Default: Story = {};

export const Tones: Story = {
  render: () => (
    <div className="flex flex-wrap gap-2">
      {tones.map((tone) => (
        <Badge key={tone} tone={tone}>
          {tone}
        </Badge>
      ))}
    </div>
  ),
};

/** On all three backgrounds: each must have enough contrast. */
export const Families: Story = {
  render: () => (
    <div className="flex flex-col gap-3">
      {['bg-ground', 'bg-surface', 'bg-raised'].map((ground) => (
        <div key={ground} className={`flex flex-wrap gap-2 rounded-lg p-3 ${ground}`}>
          {families.map((family) => (
            <span key={family} data-family={family}>
              <Badge tone="family">{family}</Badge>
            </span>
          ))}
        </div>
      ))}
    </div>
  ),
};

export const WithDot: Story = { args: { tone: 'accent', dot: true, children: 'Active' } };

export const WithIcon: Story = {
  render: () => (
    <div className="flex gap-2">
      <Badge tone="danger">
        <Flame aria-hidden /> Hot
      </Badge>
      <Badge tone="warn">
        <TriangleAlert aria-hidden /> 2 warnings
      </Badge>
    </div>
  ),
};
