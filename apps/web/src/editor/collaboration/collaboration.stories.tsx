import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { draft, inHours } from '../../../.storybook/samples.ts';
import { STORY_SEQUENCE, StoryEditor } from '../../../.storybook/story-editor.tsx';
import { CommentsSection } from './comments-section.tsx';
import { OthersHere } from './presence.tsx';

const comment = { sequenceId: STORY_SEQUENCE, node: 'start', resolvedAt: null, by: 'Ines' };
const items = [
  { ...comment, id: '01900000-0000-7000-8000-000000000901', text: 'Do we need the webinar people here too?', createdAt: inHours(-30) },
  { ...comment, id: '01900000-0000-7000-8000-000000000902', text: 'Yes.\nThey are imported.', by: null, createdAt: inHours(-2) },
  { ...comment, id: '01900000-0000-7000-8000-000000000903', text: 'Typo', createdAt: inHours(-50), resolvedAt: inHours(-40) },
];
const add = fn(() => items[0]);

function Together() {
  return (
    <StoryEditor document={draft.document}>
      <div className="flex w-88 flex-col gap-6">
        <OthersHere others={[{ tab: 'a', name: null }]} />
        <OthersHere
          others={[
            { tab: 'a', name: 'Ines Okafor' },
            { tab: 'b', name: 'Bo' },
            { tab: 'c', name: null },
          ]}
        />
        <CommentsSection node="start" />
      </div>
    </StoryEditor>
  );
}

/** Other viewers, and comments on a step. */
const meta = {
  title: 'canvas/together',
  component: Together,
  parameters: {
    api: {
      [`GET /v1/sequences/${STORY_SEQUENCE}/comments`]: { items },
      [`POST /v1/sequences/${STORY_SEQUENCE}/comments`]: add,
    },
  },
} satisfies Meta<typeof Together>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Comments: Story = {
  async play({ canvas }) {
    await expect(await canvas.findByText('Do we need the webinar people here too?')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: '1 resolved' }));
    await expect(canvas.getByText('Typo')).toBeVisible();
  },
};

export const Writing: Story = {
  async play({ canvas }) {
    await userEvent.type(canvas.getByLabelText('Write a comment'), 'Good as it is');
    await userEvent.click(canvas.getByRole('button', { name: 'Comment' }));
    await waitFor(() => expect(add).toHaveBeenCalledWith({ node: 'start', text: 'Good as it is' }));
  },
};
