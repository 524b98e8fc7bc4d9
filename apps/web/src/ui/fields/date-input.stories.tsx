import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { useHeld } from '../../../.storybook/use-held.ts';
import { applyFormatSettings } from '../../lib/format/format-settings.ts';
import { Field } from '../field.tsx';
import { DateInput } from './date-input.tsx';

const meta = {
  component: DateInput,
  args: { value: '2026-03-05', onChange: fn() },
  render: function Controlled(args) {
    const held = useHeld(args);
    return (
      <Field label="Date" className="w-56">
        <DateInput {...held} />
      </Field>
    );
  },
} satisfies Meta<typeof DateInput>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Typed: Story = {
  play: async ({ canvas, args }) => {
    const field = canvas.getByLabelText('Date');
    await expect(field).toHaveValue('Mar 5, 2026');
    await userEvent.clear(field);
    await expect(args.onChange).toHaveBeenLastCalledWith('');
    await userEvent.type(field, '4/6/2026');
    await expect(args.onChange).toHaveBeenLastCalledWith('2026-04-06');
    await userEvent.tab();
    await expect(field).toHaveValue('Apr 6, 2026');
  },
};

/** The calendar starts with the workspace's first day of the week, whatever the browser's locale says. */
export const Chosen: Story = {
  beforeEach: () => {
    applyFormatSettings({ hourCycle: null, firstWeekday: 'saturday' });
    return () => applyFormatSettings({ hourCycle: null, firstWeekday: null });
  },
  play: async ({ canvas, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Choose in calendar' }));
    const grid = await screen.findByRole('grid', { name: 'March 2026' });
    await expect(
      within(grid)
        .getAllByRole('columnheader', { hidden: true })
        .map((head) => head.textContent)[0],
    ).toMatch(/^Sa/);
    await waitFor(() => expect(within(grid).getByRole('button', { name: /March 5th, 2026/ })).toHaveFocus());
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect(args.onChange).toHaveBeenLastCalledWith('2026-03-06');
    await waitFor(() => expect(screen.queryByRole('grid')).toBeNull());
  },
};
