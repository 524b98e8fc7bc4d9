import { Fragment } from 'react';
import { menuCommands, labelOf } from '../commands/command-lists.ts';
import type { CommandContext } from '../commands/command-context.ts';
import type { EditorCommand } from '../commands/editor-commands.ts';
import { MenuItem, MenuSeparator } from '../../ui/menu.tsx';

interface MenuItemsProps {
  readonly context: CommandContext;
  /** Runs an action that moves the focus, after the menu closes. */
  readonly lead: (open: () => void) => void;
}

/** The items of a context menu. */
export function MenuItems({ context, lead }: MenuItemsProps) {
  const items = menuCommands(context.subject, context);
  return items.map((command, index) => (
    <Fragment key={command.id}>
      {index > 0 && items[index - 1]?.menu?.section !== command.menu?.section ? <MenuSeparator /> : null}
      <Item command={command} context={context} lead={lead} />
    </Fragment>
  ));
}

function Item({ command, context, lead }: MenuItemsProps & { readonly command: EditorCommand }) {
  const { icon: Icon, keys, danger, movesFocus } = command;
  const perform = () => command.perform(context);
  return (
    <MenuItem
      {...(Icon ? { icon: <Icon aria-hidden /> } : {})}
      {...(keys?.[0] ? { keys: keys[0] } : {})}
      {...(danger ? { danger } : {})}
      onClick={movesFocus ? () => lead(perform) : perform}
    >
      {labelOf(command, context)}
    </MenuItem>
  );
}
