import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { draft } from '../../../.storybook/samples.ts';
import { StoryEditor } from '../../../.storybook/story-editor.tsx';
import { kindGroups } from './kind-groups.ts';
import { Palette } from './palette.tsx';

function OnItsOwn() {
  return (
    <StoryEditor document={draft.document}>
      {/* The palette is hidden on narrow screens, which the story's may be. */}
      <div className="h-160 [&>section]:!flex">
        <Palette />
      </div>
    </StoryEditor>
  );
}

/** The step palette. */
const meta = { title: 'canvas/palette', component: OnItsOwn } satisfies Meta<typeof OnItsOwn>;
export default meta;

type Story = StoryObj<typeof meta>;

const kinds = kindGroups().flatMap((group) => group.kinds);

/** Each kind shows its own explanation on hover and focus. */
export const Explained: Story = {
  async play({ canvas }) {
    const [first, second] = kinds;
    await userEvent.hover(canvas.getByRole('button', { name: `Add ${first!.title}` }));
    await waitFor(() => expect(screen.getByText(first!.explanation)).toBeVisible());
    await expect(screen.queryByText(second!.explanation)).toBeNull();
    await userEvent.unhover(canvas.getByRole('button', { name: `Add ${first!.title}` }));
    await waitFor(() => expect(screen.queryByText(first!.explanation)).toBeNull());

    await userEvent.click(canvas.getByRole('searchbox', { name: 'Search steps' }));
    for (const { title, explanation } of kinds.slice(0, 3)) {
      await userEvent.tab();
      await expect(canvas.getByRole('button', { name: `Add ${title}` })).toHaveFocus();
      await waitFor(() => expect(screen.getByText(explanation)).toBeVisible());
    }
    // The button's name is its label only; the explanation is not part of it.
    await expect(screen.getByText(kinds[2]!.explanation).closest('[aria-hidden="true"]')).not.toBeNull();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
