import { STEP_KINDS, type Issue, type SequenceDocument, type StepId } from '@touchline/sequence';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import type { LiveStep } from '../../api/types.ts';
import { everyKind, freshConfigOf } from '../../../.storybook/every-kind.ts';
import { StoryEditor } from '../../../.storybook/story-editor.tsx';
import { LiveChips } from '../live/live-chips.tsx';
import { NodeCard } from './node-card.tsx';
import { createNodeModels } from '../document/node-model.ts';

interface CardsOptions {
  readonly document: SequenceDocument;
  readonly issues?: readonly Issue[];
  readonly selected?: boolean;
  readonly live?: Readonly<Record<StepId, LiveStep>>;
}

function Cards({ document, issues = [], selected = false, live }: CardsOptions) {
  const models = createNodeModels()(document, issues);
  return (
    <StoryEditor document={document} {...(live ? { live } : {})}>
      <div className="grid grid-cols-[repeat(auto-fill,264px)] items-start gap-6">
        {[...models.values()].map((model) => (
          <div key={model.id} data-family={model.family}>
            <NodeCard model={model} selected={selected} live={live ? <LiveChips id={model.id} ends={model.exits.length === 0} /> : null} />
          </div>
        ))}
      </div>
    </StoryEditor>
  );
}

/**
 * The card of each step kind in the registry. On the canvas, axe cannot determine the background of a text;
 * here it can, so this story checks contrast.
 */
const meta = {
  title: 'canvas/card',
  component: Cards,
  args: { document: everyKind() },
  async play({ canvasElement }) {
    await expect(canvasElement.querySelectorAll('[data-family] > [data-family]')).toHaveLength(STEP_KINDS.length);
  },
} satisfies Meta<typeof Cards>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Normal: Story = {};

export const Selected: Story = { args: { selected: true } };

/** Just dropped: missing settings are marked. */
export const WithIssues: Story = {
  args: {
    document: { ...everyKind(), nodes: everyKind().nodes.map((node) => ({ ...node, config: freshConfigOf(node.kind) })) },
    issues: STEP_KINDS.flatMap((nodeId, index) => [
      { code: 'open-exit', severity: 'error', nodeId },
      ...(index % 2 === 0 ? [{ code: 'unreachable', severity: 'warning' as const, nodeId }] : []),
    ]),
  },
};

export const SwitchedOff: Story = { args: { document: everyKind({ disabled: true }) } };

export const LongNames: Story = {
  args: {
    document: everyKind({
      label: 'The third and last email of the first week, for people who downloaded the comparison sheet but never opened it',
    }),
  },
};

export const Live: Story = {
  args: {
    live: Object.fromEntries(
      STEP_KINDS.map((kind, index) => [
        kind,
        index % 5 === 4
          ? { here: 0, entered: 3120, sent: 0, opened: 0, clicked: 0, replied: 0 }
          : { here: index % 3 === 0 ? 1204 : 0, entered: 3120, sent: 2987, opened: 1533, clicked: 208, replied: 41 },
      ]),
    ),
  },
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };

export const DarkSelected: Story = { ...Selected, globals: { theme: 'dark' }, tags: ['!test'] };
