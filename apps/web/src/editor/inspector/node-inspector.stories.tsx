import { compile, STEP_KINDS, type Issue, type SequenceDocument } from '@touchline/sequence';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { configOf, everyKind, freshConfigOf } from '../../../.storybook/every-kind.ts';
import { StoryEditor } from '../../../.storybook/story-editor.tsx';
import { InspectorPanel } from './inspector-panel.tsx';

interface PanelsOptions {
  readonly document: SequenceDocument;
  /** Step kinds to show side by side. */
  readonly kinds: readonly string[];
  /** Defaults to the compiler's issues. */
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

/** The inspector of each step kind in the registry. */
const meta = {
  title: 'canvas/inspector',
  component: Panels,
  args: { document: everyKind(), kinds: STEP_KINDS, issues: [] },
  argTypes: { kinds: { control: 'check', options: STEP_KINDS } },
  parameters: {
    // Several panels on a page are landmarks with the same name. The editor has only one.
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

/** Just dropped, with the compiler's issues. */
export const Fresh: Story = { args: { document: fresh, issues: compile(fresh).issues } };

export const Disabled: Story = {
  args: { document: everyKind({ disabled: true, label: 'Third email' }), kinds: ['email', 'wait', 'if'] },
  play: () => undefined,
};

export const Dark: Story = { globals: { theme: 'dark' }, tags: ['!test'] };

/** Typing updates the summary immediately. */
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
    await userEvent.click(canvas.getByRole('switch', { name: 'Enabled' }));
    await expect(canvas.getByRole('switch', { name: 'Enabled' })).not.toBeChecked();
  },
};

const untilDay: SequenceDocument = {
  ...everyKind(),
  nodes: everyKind().nodes.map((node) =>
    node.kind === 'wait' ? { ...node, config: { mode: 'day', day: 2, at: '11:15', spread: 0 } } : node,
  ),
};

/** A wait for a day with a minimum gap to the previous touch. */
export const Apart: Story = {
  args: { document: untilDay, kinds: ['wait'] },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Minimum gap from an earlier touch' }));
    const days = canvas.getByRole('spinbutton', { name: 'At least (days)' });
    await userEvent.clear(days);
    await userEvent.type(days, '3');
    await waitFor(() => expect(canvas.getByText(/at least 3 days after the last touch$/)).toBeVisible());
    await userEvent.click(canvas.getByRole('switch', { name: 'Minimum gap from an earlier touch' }));
    await expect(canvas.queryByRole('spinbutton', { name: 'At least (days)' })).toBeNull();
    await userEvent.click(canvas.getByRole('switch', { name: 'Minimum gap from an earlier touch' }));
  },
};

const untilEvent: SequenceDocument = {
  ...everyKind(),
  nodes: everyKind().nodes.map((node) =>
    node.kind === 'wait' ? { ...node, config: { mode: 'event', event: 'clicked', limit: { amount: 7, unit: 'days' } } } : node,
  ),
};

/** Several events, each of which ends the wait. A page view may be limited to certain pages. */
export const OneOfSeveralEvents: Story = {
  args: { document: untilEvent, kinds: ['wait'] },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add an alternative event' }));
    await expect(canvas.queryByLabelText(/^Page address contains/)).toBeNull();
    await userEvent.type(canvas.getByLabelText('Or event 2'), 'page-viewed');
    await userEvent.type(canvas.getByLabelText(/^Page address contains/), '/pricing');
    await waitFor(() => expect(canvas.getByText('Wait for clicked or page-viewed (/pricing), at most 7 days')).toBeVisible());
    await userEvent.click(canvas.getByRole('button', { name: 'Remove alternative event 1' }));
    await waitFor(() => expect(canvas.getByText('Wait for clicked, at most 7 days')).toBeVisible());
    await userEvent.click(canvas.getByRole('button', { name: 'Add an alternative event' }));
    await userEvent.type(canvas.getByLabelText('Or event 2'), 'page-viewed');
  },
};

/** Two variants, each with its own fields and share of leads. A dialog shows them side by side. */
export const Variants: Story = {
  args: { kinds: ['email', 'sms'] },
  async play({ canvas }) {
    for (const panel of await Promise.all(['email', 'sms'].map((kind) => canvas.findByRole('region', { name: kind })))) {
      const add = within(panel).getByRole('button', { name: 'Add A/B variant' });
      await userEvent.click(add);
      await waitFor(() => expect(within(panel).getByLabelText('Weight')).toBeVisible());
    }
    const sms = within(canvas.getByRole('region', { name: 'sms' }));
    sms.getByRole('button', { name: 'Side by side' }).focus();
    await userEvent.keyboard('{Enter}');
    const second = within(await screen.findByRole('region', { name: 'Variant B' }));
    await userEvent.clear(second.getByLabelText('Text'));
    await userEvent.type(second.getByLabelText('Text'), 'Shorter');
    await expect(within(screen.getByRole('region', { name: 'Variant A' })).getByLabelText('Text')).not.toHaveValue('Shorter');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(sms.getByLabelText('Text')).toHaveValue('Shorter'));
  },
};

/** Text counters: SMS parts and their cause, speaking time of scripts, characters left on LinkedIn. */
export const Counted: Story = {
  args: { kinds: ['sms', 'call', 'voicemail', 'linkedin'], document: fresh },
  async play({ canvas }) {
    const panel = async (kind: string) => within(await canvas.findByRole('region', { name: kind }));
    const write = async (kind: string, label: string, text: string) => {
      const field = (await panel(kind)).getByLabelText(label);
      await userEvent.clear(field);
      await userEvent.click(field);
      await userEvent.paste(text);
    };
    await write('sms', 'Text', 'x'.repeat(161));
    await expect((await panel('sms')).getByText(/About 161 characters, 2 parts/)).toBeVisible();
    await write('sms', 'Text', `${'x'.repeat(70)}ę`);
    await expect((await panel('sms')).getByText(/2 parts.*ę reduce a part from 160 to 70 characters/)).toBeVisible();
    await write('call', 'Script', 'word '.repeat(75));
    await expect((await panel('call')).getByText('About 30 seconds to read aloud.')).toBeVisible();
    await write('voicemail', 'Script', 'word '.repeat(300));
    await expect((await panel('voicemail')).getByText('About 2 minutes to read aloud.')).toBeVisible();
    await write('linkedin', 'Note', 'x'.repeat(301));
    await expect((await panel('linkedin')).getByText(/301 of 300 characters/)).toBeVisible();
  },
};

/** Concrete times for leads in three cities, updated by each setting. */
export const NextInstants: Story = {
  args: { kinds: ['wait'], document: fresh },
  async play({ canvas }) {
    const panel = within(await canvas.findByRole('region', { name: 'wait' }));
    await userEvent.click(panel.getByRole('switch', { name: 'Then wait for a time of day' }));
    const hours = () => panel.getAllByRole('listitem').map((item) => item.textContent!.slice(-8));
    await waitFor(() => expect(hours()).toEqual(Array.from({ length: 9 }, () => '10:00 AM')));
    for (const city of ['San Francisco', 'Berlin', 'Kolkata']) await expect(panel.getByText(city)).toBeVisible();
  },
};

/** A reply in the thread of an earlier email. */
export const Threaded: Story = {
  args: {
    kinds: ['second'],
    document: {
      ...everyKind(),
      nodes: [
        { id: 'start', kind: 'start', position: { x: 0, y: 0 }, config: freshConfigOf('start') },
        { id: 'email', kind: 'email', label: 'Hello', position: { x: 0, y: 200 }, config: configOf('email') },
        { id: 'second', kind: 'email', position: { x: 0, y: 400 }, config: configOf('email') },
      ],
      edges: [
        { from: 'start', exit: 'next', to: 'email' },
        { from: 'email', exit: 'next', to: 'second' },
      ],
    },
  },
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('combobox', { name: 'Thread' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Reply to: Hello' }));
    await expect(canvas.getByRole('combobox', { name: 'Thread' })).toHaveTextContent('Reply to: Hello');
  },
};

/** A draft from a newer release may contain unreadable settings. */
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
    await expect(await canvas.findByRole('button', { name: 'Reset settings' })).toBeVisible();
    await expect(canvas.getByText(/does not support this step type/)).toBeVisible();
  },
};
