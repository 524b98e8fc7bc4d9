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

/** Focus goes in, goes round inside, and returns to the button that opened it. */
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
          description="They can be enrolled right after."
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
    // Email, Save, Close, and round again.
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

/** The button that was pressed is gone with what it did: the window has the focus, and the next Tab is inside. */
export const KeepsFocusWhenItsContentChanges: Story = {
  render: function Changing(args) {
    const [done, setDone] = useState(false);
    return done ? (
      <Dialog {...args} footer={<Button>Enough</Button>}>
        <p className="text-sm">It is saved.</p>
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
    await waitFor(() => expect(screen.getByText('It is saved.')).toBeVisible());
    await waitFor(() => expect(screen.getByRole('dialog')).toHaveFocus());
    await userEvent.tab();
    await expect(screen.getByRole('button', { name: 'Enough' })).toHaveFocus();
  },
};

export const Small: Story = { args: { width: 'sm', children: <p className="text-sm">Anything short.</p> } };

export const WithDescription: Story = {
  args: {
    description: 'They can be enrolled right after.',
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

/** The body scrolls; title and buttons stay. A scrolling region must be reachable from the keyboard. */
export const LongContent: Story = {
  args: {
    title: 'What happens to the 1,204 leads of “Framework 14-day for autumn webinar registrants in Rotterdam and Antwerp”',
    width: 'lg',
    footer: <Button tone="primary">Publish</Button>,
    children: (
      <ol className="list-decimal space-y-2 pl-5 text-sm">
        {Array.from({ length: 60 }, (_, index) => (
          <li key={index}>Step {index + 1}: the leads here finish on the old version.</li>
        ))}
      </ol>
    ),
  },
};
