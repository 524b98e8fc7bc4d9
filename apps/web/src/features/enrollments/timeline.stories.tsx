import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { draft, enrollment, timeline } from '../../../.storybook/samples.ts';
import { STORY_SEQUENCE } from '../../../.storybook/story-editor.tsx';
import { stepNames } from '../../copy/step-names.ts';
import { Timeline } from './timeline.tsx';

const meta = {
  component: Timeline,
  args: { items: timeline, names: new Map([[STORY_SEQUENCE, stepNames(draft.document)]]), zone: 'Africa/Lagos' },
} satisfies Meta<typeof Timeline>;
export default meta;

type Story = StoryObj<typeof meta>;

/** One line of every kind, newest first. */
export const EverySort: Story = {
  async play({ canvas }) {
    const lines = canvas.getAllByRole('listitem');
    await expect(lines).toHaveLength(timeline.length);
    await expect(lines[0]).toHaveTextContent(/^Ended/);
  },
};

/** An unclassified reply has buttons to classify it. */
export const ReplyToClassify: Story = {
  parameters: { api: { [`POST /v1/enrollments/${enrollment().id}/judgements`]: enrollment() } },
  async play({ canvas }) {
    const group = canvas.getByRole('group', { name: 'Is this reply positive?' });
    await userEvent.click(within(group).getByRole('button', { name: 'Positive' }));
    await waitFor(() => expect(screen.getByText('Marked as a positive reply.')).toBeVisible());
  },
};

/** A classified reply has no buttons. */
export const ClassifiedReply: Story = {
  args: {
    items: [
      ...timeline,
      {
        ...timeline.at(-1)!,
        id: 'judged',
        entry: { what: 'event', name: 'positive-reply', event: 'e4' },
        by: 'Ines',
        why: 'Asks for prices',
      },
    ],
  },
  async play({ canvas }) {
    await expect(canvas.getByText('Replied positively')).toBeVisible();
    await expect(canvas.queryByRole('group')).toBeNull();
  },
};

/** The consequences of an action do not repeat its reason. */
export const ActWithConsequences: Story = {
  args: {
    items: (
      [
        { what: 'act', act: 'skip-step' },
        { what: 'entered', step: 'w2', visit: 1, via: 'next' },
        { what: 'planned', step: 'w2', for: 1_772_000_000_000 },
      ] as const
    ).map((entry, index) => ({ ...timeline[0]!, id: `act-${index}`, entry, by: 'Ines', why: 'Asked to hear sooner' })),
  },
  async play({ canvas }) {
    await expect(canvas.getAllByText('· “Asked to hear sooner”')).toHaveLength(1);
    const action = canvas.getByText('Step skipped manually');
    await expect(action).toHaveTextContent('Step skipped manually · by Ines · “Asked to hear sooner”');
  },
};

export const OneLine: Story = { args: { items: timeline.slice(0, 1) } };

/** A deleted sequence cannot name its steps. */
export const UnknownSteps: Story = { args: { names: new Map() } };

export const Empty: Story = { args: { items: [] } };

export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div className="w-80">
        <Story />
      </div>
    ),
  ],
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };
