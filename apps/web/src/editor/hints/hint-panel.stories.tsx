import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { draft } from '../../../.storybook/samples.ts';
import { StoryEditor } from '../../../.storybook/story-editor.tsx';
import { HintPanel } from './hint-panel.tsx';

function OnACanvas() {
  return (
    <StoryEditor document={draft.document}>
      <div className="relative h-60">
        <HintPanel />
      </div>
    </StoryEditor>
  );
}

/** First-time hints, one at a time. Dismissed hints stay dismissed. */
const meta = {
  title: 'canvas/hints',
  component: OnACanvas,
  beforeEach: () => localStorage.removeItem('touchline:hints-away'),
} satisfies Meta<typeof OnACanvas>;
export default meta;

type Story = StoryObj<typeof meta>;

export const OneAtATime: Story = {
  async play({ canvas }) {
    await expect(canvas.getByRole('heading', { name: 'Connect and insert' })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Got it' }));
    await expect(canvas.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeVisible();
  },
};

export const Dismissed: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'No more hints' }));
    await expect(canvas.queryByRole('heading')).toBeNull();
  },
};
