import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';
import { Input } from './input.tsx';

const meta = {
  component: Dialog,
  args: { open: true, onOpenChange: fn(), title: 'New lead' },
} satisfies Meta<typeof Dialog>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Focus moves in, cycles inside, and returns to the trigger. */
export const OpensAndReturnsFocus: Story = {
  render: function Controlled(args) {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Add lead</Button>
        <Dialog
          {...args}
          open={open}
          onOpenChange={setOpen}
          description="You can enroll them afterwards."
          footer={
            <Button tone="primary" onClick={() => setOpen(false)}>
              Save
            </Button>
          }
        >
          <Field label="Email">
            <Input type="email" />
          </Field>
        </Dialog>
      </>
    );
  },
  async play({ canvas }) {
    const trigger = canvas.getByRole('button', { name: 'Add lead' });
    await userEvent.click(trigger);
    const dialog = await screen.findByRole('dialog', { name: 'New lead' });
    await waitFor(() => expect(screen.getByLabelText('Email')).toHaveFocus());
    // Email, Save, Close, then Email again.
    for (let presses = 0; presses < 3; presses += 1) {
      await userEvent.tab();
      await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    }
    await waitFor(() => expect(screen.getByLabelText('Email')).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(trigger).toHaveFocus());
  },
};

/** The pressed button unmounts: the dialog gets the focus, and the next Tab stays inside. */
export const KeepsFocusWhenItsContentChanges: Story = {
  render: function Changing(args) {
    const [done, setDone] = useState(false);
    return done ? (
      <Dialog {...args} footer={<Button>Done</Button>}>
        <p className="text-sm">Saved.</p>
      </Dialog>
    ) : (
      <Dialog
        {...args}
        footer={
          <>
            <Button>Cancel</Button>
            <Button tone="primary" onClick={() => setDone(true)}>
              Save
            </Button>
          </>
        }
      />
    );
  },
  async play() {
    const save = await screen.findByRole('button', { name: 'Save' });
    save.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByText('Saved.')).toBeVisible());
    await waitFor(() => expect(screen.getByRole('dialog')).toHaveFocus());
    await userEvent.tab();
    await expect(screen.getByRole('button', { name: 'Done' })).toHaveFocus();
  },
};

export const Small: Story = { args: { width: 'sm', children: <p className="text-sm">Anything short.</p> } };

export const WithDescription: Story = {
  args: {
    description: 'You can enroll them afterwards.',
    children: (
      <Field label="Email">
        <Input type="email" defaultValue="ada@example.com" />
      </Field>
    ),
    footer: (
      <>
        <Button>Cancel</Button>
        <Button tone="primary">Save</Button>
      </>
    ),
  },
};

export const TitleOnly: Story = {};

/** The body scrolls while title and buttons stay. A scrolling region must be reachable by keyboard. */
export const LongContent: Story = {
  args: {
    title: 'What happens to the 1,204 leads of “Framework 14-day for autumn webinar registrants in Rotterdam and Antwerp”',
    width: 'lg',
    footer: <Button tone="primary">Publish</Button>,
    children: (
      <ol className="list-decimal space-y-2 pl-5 text-sm">
        {Array.from({ length: 60 }, (_, index) => (
          <li key={index}>Step {index + 1}: leads here finish on the old version.</li>
        ))}
      </ol>
    ),
  },
};
