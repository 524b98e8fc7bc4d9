import type { Meta, StoryObj } from '@storybook/react-vite';
import { Copy, Pencil, Trash2 } from 'lucide-react';
import { expect, fn, screen, userEvent, waitFor } from 'storybook/test';
import { Button } from './button.tsx';
import { Menu, MenuItem, MenuSeparator } from './menu.tsx';

const rename = fn();
const duplicate = fn();
const remove = fn();

const meta = {
  component: Menu,
  args: {
    trigger: <Button>Actions</Button>,
    align: 'start',
    children: (
      <>
        <MenuItem icon={<Pencil aria-hidden />} onClick={rename}>
          Rename
        </MenuItem>
        <MenuItem icon={<Copy aria-hidden />} keys="Mod+D" onClick={duplicate}>
          Duplicate
        </MenuItem>
        <MenuItem disabled onClick={() => undefined}>
          Publish
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 aria-hidden />} danger onClick={remove}>
          Delete
        </MenuItem>
      </>
    ),
  },
  beforeEach() {
    for (const spy of [rename, duplicate, remove]) spy.mockClear();
  },
} satisfies Meta<typeof Menu>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Closed: Story = {};

export const Open: Story = {
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Actions' }));
    await waitFor(() => expect(screen.getAllByRole('menuitem')).toHaveLength(4));
  },
};

/** Keyboard use: open, move, select. Focus returns to the button. */
export const ByKeyboard: Story = {
  async play({ canvas }) {
    const trigger = canvas.getByRole('button', { name: 'Actions' });
    trigger.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('menuitem', { name: 'Rename' })).toHaveFocus());
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(screen.getByRole('menuitem', { name: /Duplicate/ })).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await expect(duplicate).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    await waitFor(() => expect(trigger).toHaveFocus());
  },
};

export const LongItems: Story = {
  args: {
    children: (
      <>
        <MenuItem onClick={rename}>Move all leads at this step to “Framework 14-day for autumn webinar registrants”</MenuItem>
        <MenuItem onClick={rename}>End</MenuItem>
      </>
    ),
  },
  async play({ canvas }) {
    await userEvent.click(canvas.getByRole('button', { name: 'Actions' }));
    await waitFor(() => expect(screen.getAllByRole('menuitem')).toHaveLength(2));
  },
};
