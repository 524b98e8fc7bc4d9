import { emptyDocument, findEdge, type SequenceDocument } from '@touchline/sequence';
import { templates } from '@touchline/templates';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { draft } from '../../../.storybook/samples.ts';
import { StoryEditor, type StoryEditorOptions } from '../../../.storybook/story-editor.tsx';
import { Canvas } from './canvas.tsx';

/** Whole sequences on the canvas, without the panels around it. */
const meta = {
  title: 'canvas/board',
  args: { document: draft.document },
  parameters: { layout: 'fullscreen' },
  render: (options) => (
    <div className="h-[54rem]">
      <StoryEditor {...options}>
        <Canvas />
      </StoryEditor>
    </div>
  ),
} satisfies Meta<StoryEditorOptions>;
export default meta;

type Story = StoryObj<typeof meta>;

async function drawn(canvasElement: HTMLElement, { nodes, edges }: SequenceDocument): Promise<void> {
  await waitFor(() => expect(canvasElement.querySelectorAll('.react-flow__node')).toHaveLength(nodes.length), { timeout: 10_000 });
  await waitFor(() => expect(canvasElement.querySelectorAll('.react-flow__edge')).toHaveLength(edges.length), { timeout: 10_000 });
}

export const Cadence: Story = {
  async play({ canvasElement, args }) {
    await drawn(canvasElement, args.document);
  },
};

/** The shipped cadence with the most steps. */
export const TheLongest: Story = {
  args: {
    document: templates
      .map((template) => template.document('Europe/Berlin'))
      .reduce((longest, document) => (document.nodes.length > longest.nodes.length ? document : longest)),
  },
  async play({ canvasElement, args }) {
    await drawn(canvasElement, args.document);
  },
};

export const OnlyAStart: Story = { args: { document: emptyDocument('Europe/Berlin') } };

/** Tab follows the sequence from the start. */
export const ByKeyboard: Story = {
  async play({ canvasElement, args }) {
    await drawn(canvasElement, args.document);
    const [start] = args.document.nodes;
    const exit = findEdge(args.document, start!.id, 'next');
    canvasElement.querySelector<HTMLElement>(`.react-flow__node[data-id="${start!.id}"]`)!.focus();
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Start: /));
    await userEvent.tab();
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-id', exit?.to));
  },
};

export const Live: Story = {
  args: {
    live: Object.fromEntries(
      draft.document.nodes.map(({ id }, index) => [
        id,
        { here: index % 4 === 1 ? 12 : 0, entered: 400 - index * 20, sent: 380 - index * 20, opened: 120, clicked: 31, replied: 9 },
      ]),
    ),
  },
  async play({ canvas }) {
    await waitFor(() => expect(canvas.getAllByText('12 here now')[0]).toBeVisible());
  },
};

export const DarkLive: Story = { ...Live, globals: { theme: 'dark' }, tags: ['!test'] };
