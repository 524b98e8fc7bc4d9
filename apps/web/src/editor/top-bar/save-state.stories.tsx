import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { draft } from '../../../.storybook/samples.ts';
import { StoryEditor } from '../../../.storybook/story-editor.tsx';
import type { SaveStatus } from '../document/autosave.ts';
import { SaveState } from './save-state.tsx';

const meta = {
  title: 'canvas/save state',
  args: { status: { type: 'saved' } },
  render: ({ status }) => (
    <StoryEditor document={draft.document} status={status}>
      <SaveState />
    </StoryEditor>
  ),
} satisfies Meta<{ status: SaveStatus }>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Saved: Story = {
  async play({ canvas }) {
    await expect(canvas.getByRole('status')).toHaveTextContent('Saved');
  },
};

export const Saving: Story = { args: { status: { type: 'saving' } } };
export const Offline: Story = { args: { status: { type: 'offline' } } };
export const Conflict: Story = { args: { status: { type: 'conflict', theirs: draft } } };
export const Refused: Story = { args: { status: { type: 'refused', message: 'The draft holds more than 2,000 steps.' } } };
