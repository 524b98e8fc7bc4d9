import type { Meta, StoryObj } from '@storybook/react-vite';
import { emptyDocument, switchSetting, updateSettings } from '@touchline/sequence';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { everyKind } from '../../../.storybook/every-kind.ts';
import { StoryEditor, type StoryEditorOptions } from '../../../.storybook/story-editor.tsx';
import { InspectorPanel } from './inspector-panel.tsx';

/** The panel without a selected step. */
const meta = {
  title: 'canvas/inspector panel',
  args: { document: emptyDocument('Europe/Berlin') },
  render: (options) => (
    <StoryEditor {...options}>
      <div className="h-[60rem] w-88 border">
        <InspectorPanel />
      </div>
    </StoryEditor>
  ),
} satisfies Meta<StoryEditorOptions>;
export default meta;

type Story = StoryObj<typeof meta>;

export const SequenceSettings: Story = {
  async play({ canvas }) {
    const saturday = canvas.getByRole('checkbox', { name: 'Saturday' });
    await userEvent.click(saturday);
    await waitFor(() => expect(canvas.getByLabelText('Saturday from')).toBeVisible());
    const zone = canvas.getByLabelText('Time zone');
    await userEvent.clear(zone);
    await userEvent.type(zone, 'Mars/Olympus');
    await expect(await canvas.findByText(/Choose a time zone such as/)).toBeVisible();
    await expect(zone).toBeInvalid();
  },
};

/** The country list loads when opened and shows the next public holidays. */
export const PublicHolidays: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('combobox', { name: 'Public holidays in' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Germany' }, { timeout: 10_000 }));
    await expect(await canvas.findByText(/Nothing is sent on .*\(/)).toBeVisible();
  },
};

/** The send window as concrete times: three openings for leads in three cities. */
export const NextOpenings: Story = {
  async play({ canvas }) {
    const openings = within(canvas.getByRole('region', { name: 'Next send times' }));
    await expect(openings.getAllByRole('listitem')).toHaveLength(9);
    for (const day of ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']) {
      await userEvent.click(canvas.getByRole('checkbox', { name: day }));
    }
    await waitFor(() => {
      for (const item of openings.getAllByRole('listitem')) expect(item).toHaveTextContent(/^Sun,/);
    });
  },
};

/** A draft of an earlier release has neither setting. Both can be turned on and off. */
export const DraftOfEarlierRelease: Story = {
  args: {
    document: switchSetting(switchSetting(emptyDocument('Europe/Berlin'), 'heldTouchesPass', false), 'skippedKeepTime', false),
  },
  async play({ canvas }) {
    for (const name of ['Held touches don’t delay other channels', 'Skipped touches keep their time']) {
      const control = canvas.getByRole('switch', { name });
      await expect(control).not.toBeChecked();
      await userEvent.click(control);
      await expect(control).toBeChecked();
      await userEvent.click(control);
      await expect(control).not.toBeChecked();
    }
  },
};

export const ChosenMailboxes: Story = {
  args: { document: updateSettings(emptyDocument('Europe/Berlin'), { mailboxes: ['removed', 'one'] }) },
  async play({ canvas }) {
    await userEvent.click(canvas.getAllByRole('checkbox', { name: 'A removed mailbox' })[0]!);
    await expect(canvas.getAllByRole('checkbox', { name: 'A removed mailbox' })).toHaveLength(1);
    // A sequence without a mailbox would send nothing.
    await userEvent.click(canvas.getByRole('checkbox', { name: 'A removed mailbox' }));
    await expect(canvas.getByRole('checkbox', { name: 'A removed mailbox' })).toBeChecked();
  },
};

export const NoWindowAtAll: Story = {
  args: {
    document: updateSettings(emptyDocument('Europe/Berlin'), {
      sendWindow: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] },
    }),
  },
};

export const SeveralSteps: Story = { args: { document: everyKind(), selection: ['email', 'wait', 'call'] } };
