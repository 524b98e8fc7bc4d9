import { emptyDocument } from '@touchline/sequence';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent } from 'storybook/test';
import { draft } from '../../../.storybook/samples.ts';
import { StoryEditor } from '../../../.storybook/story-editor.tsx';
import { LengthDialog } from './length-dialog.tsx';

const close = fn();

/** Stretching or shortening the cadence. */
const meta = {
  title: 'canvas/change the length',
  component: StoryEditor,
  args: { document: draft.document, children: <LengthDialog onClose={close} /> },
  beforeEach: () => void close.mockClear(),
} satisfies Meta<typeof StoryEditor>;
export default meta;

type Story = StoryObj<typeof meta>;

const apply = () => screen.findByRole('button', { name: 'Change length' });

export const ShortenedToWeek: Story = {
  async play() {
    await expect(await screen.findByText(/last touch is now 14 days after enrollment/)).toBeVisible();
    await expect(await apply()).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: '7 days' }));
    await expect(screen.getAllByText(/^Day 7, /)).toHaveLength(2);
    await expect(screen.getAllByText(/on the same day as the previous touch/i)[0]).toBeVisible();
    await userEvent.click(await apply());
    await expect(close).toHaveBeenCalledOnce();
  },
};

export const ShorterThanTheWaitsAllow: Story = {
  async play() {
    const field = await screen.findByLabelText('New length (days)');
    await userEvent.clear(field);
    await userEvent.type(field, '2');
    await expect(screen.getByText('It takes 4 days, since waits keep their distance from an earlier touch.')).toBeVisible();
  },
};

export const NothingToStretch: Story = {
  args: { document: emptyDocument('UTC') },
  async play() {
    await expect(await screen.findByText(/The sequence has no touches yet/)).toBeVisible();
    await expect(await apply()).toBeDisabled();
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
