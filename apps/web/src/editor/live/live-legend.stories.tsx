import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { draft, versions } from '../../../.storybook/samples.ts';
import { STORY_SEQUENCE, StoryEditor } from '../../../.storybook/story-editor.tsx';
import { LiveLegend } from './live-legend.tsx';

function OnACanvas() {
  return (
    <StoryEditor document={draft.document} live={{}}>
      <div className="relative h-80">
        <LiveLegend />
      </div>
    </StoryEditor>
  );
}

/** Filters of the live figures, and what the figures mean. */
const meta = {
  title: 'canvas/live legend',
  component: OnACanvas,
  parameters: { api: { [`GET /v1/sequences/${STORY_SEQUENCE}/versions`]: { items: versions } } },
} satisfies Meta<typeof OnACanvas>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Legend: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('12 active, 3 finished')).toBeVisible();
    await expect(canvas.getByRole('combobox', { name: 'Version' })).toBeVisible();
  },
};
