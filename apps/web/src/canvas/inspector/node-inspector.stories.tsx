import { compile, STEP_KINDS, type Issue, type SequenceDocument } from '@touchline/sequence';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { everyKind, freshConfigOf } from '../../../.storybook/every-kind.ts';
import { StoryEditor } from '../../../.storybook/story-editor.tsx';
import { InspectorPanel } from './inspector-panel.tsx';

interface PanelsOptions {
  readonly document: SequenceDocument;
  /** Which kinds to show, side by side. */
  readonly kinds: readonly string[];
  /** What the compiler finds, when left out. */
  readonly issues?: readonly Issue[];
}

function Panels({ document, kinds, issues }: PanelsOptions) {
  return (
    <div className="flex flex-wrap items-start gap-6">
      {kinds.map((kind) => (
        <StoryEditor key={kind} document={document} selection={[kind]} {...(issues ? { issues } : {})}>
          <section aria-label={kind} className="h-[46rem] w-88 border">
            <InspectorPanel />
          </section>
        </StoryEditor>
      ))}
    </div>
  );
}

const fresh: SequenceDocument = { ...everyKind(), nodes: everyKind().nodes.map((node) => ({ ...node, config: freshConfigOf(node.kind) })) };

/** The inspector of every kind. The kinds come from the registry. */
const meta = {
  title: 'canvas/inspector',
  component: Panels,
  args: { document: everyKind(), kinds: STEP_KINDS, issues: [] },
  argTypes: { kinds: { control: 'check', options: STEP_KINDS } },
  parameters: {
    // Several panels on one page would each be a landmark of the same name; the editor has one.
    a11y: {
      config: {
        rules: [
          { id: 'landmark-unique', enabled: false },
          { id: 'landmark-complementary-is-top-level', enabled: false },
        ],
      },
    },
  },
  async play({ canvas }) {
    for (const kind of STEP_KINDS) {
      const panel = await canvas.findByRole('region', { name: kind });
      await expect(panel.querySelector('h2')).toBeVisible();
    }
  },
} satisfies Meta<typeof Panels>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Filled: Story = {};

/** As just dropped, with what the compiler has to say. */
export const Fresh: Story = { args: { document: fresh, issues: compile(fresh).issues } };

export const SwitchedOff: Story = {
  args: { document: everyKind({ disabled: true, label: 'Third email' }), kinds: ['email', 'wait', 'if'] },
  play: () => undefined,
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };

/** What one types is in the sentence at once. */
export const Edited: Story = {
  args: { kinds: ['wait'] },
  async play({ canvas }) {
    const amount = (await canvas.findAllByRole('spinbutton'))[0]!;
    await userEvent.clear(amount);
    await userEvent.type(amount, '4');
    await waitFor(() => expect(canvas.getByText(/^Wait 4 /)).toBeVisible());
    const name = canvas.getByLabelText('Name');
    await userEvent.type(name, 'A pause');
    await expect(name).toHaveValue('A pause');
    await userEvent.click(canvas.getByRole('switch', { name: 'Switched on' }));
    await expect(canvas.getByRole('switch', { name: 'Switched on' })).not.toBeChecked();
  },
};

/** Two texts against each other: each with its own fields and its share of the leads. */
export const Variants: Story = {
  args: { kinds: ['email', 'sms'] },
  async play({ canvas }) {
    for (const panel of await Promise.all(['email', 'sms'].map((kind) => canvas.findByRole('region', { name: kind })))) {
      const add = within(panel).getByRole('button', { name: 'Test against a variant' });
      await userEvent.click(add);
      await waitFor(() => expect(within(panel).getByLabelText('Weight')).toBeVisible());
    }
  },
};

/** Every touch can begin with a line of the lead's own; only a message that is sent by itself has to wait for a rep to write it. */
export const FirstLines: Story = {
  args: { kinds: ['linkedin', 'call', 'voicemail', 'notice'] },
  async play({ canvas }) {
    for (const [kind, waits] of [
      ['linkedin', 0],
      ['call', 0],
      ['voicemail', 0],
      ['notice', 1],
    ] as const) {
      const panel = within(await canvas.findByRole('region', { name: kind }));
      await userEvent.click(panel.getByRole('combobox', { name: 'Where it comes from' }));
      await userEvent.click(await within(document.body).findByRole('option', { name: /^Ask a rep/ }));
      await waitFor(() => expect(panel.getByRole('combobox', { name: 'Where it comes from' })).toHaveTextContent('Ask a rep'));
      await expect(panel.queryAllByLabelText('Waits at most')).toHaveLength(waits);
    }
  },
};

/** A draft from a newer version may hold what this one cannot read. */
export const Unreadable: Story = {
  args: {
    document: {
      ...everyKind(),
      nodes: [
        { id: 'wait', kind: 'wait', position: { x: 0, y: 0 }, config: { mode: 'until-the-cows-come-home' } },
        { id: 'fax', kind: 'fax', position: { x: 0, y: 200 }, config: {} },
      ],
    },
    kinds: ['wait', 'fax'],
  },
  async play({ canvas }) {
    await expect(await canvas.findByRole('button', { name: 'Start its settings anew' })).toBeVisible();
    await expect(canvas.getByText(/does not know this kind/)).toBeVisible();
  },
};
