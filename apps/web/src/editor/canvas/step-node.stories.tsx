import { STEP_KINDS, type SequenceNode } from '@touchline/sequence';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { everyKind, freshConfigOf } from '../../../.storybook/every-kind.ts';
import { StoryEditor, type StoryEditorOptions } from '../../../.storybook/story-editor.tsx';
import { Canvas } from './canvas.tsx';

const LONG = 'The third and last email of the first week, for people who downloaded the comparison sheet but never opened it';

/** Each step kind of the registry in one state. */
const meta = {
  title: 'canvas/step',
  args: { document: everyKind(), issues: [] },
  parameters: { layout: 'fullscreen' },
  render: (options) => (
    <div className="h-[54rem]">
      <StoryEditor {...options}>
        <Canvas />
      </StoryEditor>
    </div>
  ),
  async play({ canvasElement }) {
    for (const kind of STEP_KINDS) {
      const node = await waitFor(() => canvasElement.querySelector<HTMLElement>(`.react-flow__node[data-id="${kind}"]`)!);
      await waitFor(() => expect(node).toBeVisible());
      await expect(node).toHaveAccessibleName();
    }
  },
} satisfies Meta<StoryEditorOptions>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Normal: Story = {};

export const Selected: Story = { args: { selection: STEP_KINDS } };

/** Just dropped: missing settings are marked. */
export const WithIssues: Story = {
  args: {
    document: {
      ...everyKind(),
      nodes: everyKind().nodes.map((node): SequenceNode => ({ ...node, config: freshConfigOf(node.kind) })),
    },
    issues: STEP_KINDS.flatMap((nodeId, index) => [
      { code: 'open-exit', severity: 'error', nodeId },
      ...(index % 2 === 0 ? [{ code: 'unreachable', severity: 'warning' as const, nodeId }] : []),
    ]),
  },
};

export const SwitchedOff: Story = { args: { document: everyKind({ disabled: true }) } };

export const LongNames: Story = { args: { document: everyKind({ label: LONG }) } };

export const Live: Story = {
  args: {
    live: Object.fromEntries(
      STEP_KINDS.map((kind, index) => [
        kind,
        { here: index % 3 === 0 ? 1204 : 0, entered: 3120, sent: 2987, opened: 1533, clicked: 208, replied: index % 2 === 0 ? 41 : 0 },
      ]),
    ),
  },
};

/** The simulated lead is at one step, has passed the earlier ones, and has the others ahead. */
export const Simulated: Story = { args: { path: STEP_KINDS.slice(0, 4) } };

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };

export const DarkSelected: Story = { ...Selected, globals: { theme: 'dark' }, tags: ['!test'] };

/** A draft from a newer release may contain unknown step kinds. */
export const UnknownKind: Story = {
  args: {
    document: { ...everyKind(), nodes: [{ id: 'x', kind: 'fax', position: { x: 0, y: 0 }, config: {} }] },
  },
  async play({ canvas }) {
    const sentence = await canvas.findByText(/Unknown step type/);
    await waitFor(() => expect(sentence).toBeVisible());
  },
};
