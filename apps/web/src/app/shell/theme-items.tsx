import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { setTheme, useThemeChoice, type ThemeChoice } from '../../lib/theme.ts';
import { MenuGroup, MenuItem } from '../../ui/menu.tsx';

const choices: readonly { readonly value: ThemeChoice; readonly label: string; readonly Icon: typeof Sun }[] = [
  { value: 'light', label: 'Light', Icon: Sun },
  { value: 'dark', label: 'Dark', Icon: Moon },
  { value: 'system', label: 'System', Icon: Monitor },
];

/** The themes, as a part of a menu. */
export function ThemeItems() {
  const choice = useThemeChoice();
  return (
    <MenuGroup label="Theme">
      {choices.map(({ value, label, Icon }) => (
        <MenuItem key={value} icon={<Icon aria-hidden />} onClick={() => setTheme(value)}>
          <span className="flex items-center justify-between gap-3">
            {label}
            {choice === value ? <Check className="size-4 text-accent-text" aria-label="selected" /> : null}
          </span>
        </MenuItem>
      ))}
    </MenuGroup>
  );
}
