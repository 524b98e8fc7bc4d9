import { Check, Monitor, Moon, Sun } from 'lucide-react';
import { setTheme, useTheme, useThemeChoice, type ThemeChoice } from '../../lib/theme.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';

const choices: readonly { readonly value: ThemeChoice; readonly label: string; readonly Icon: typeof Sun }[] = [
  { value: 'light', label: 'Light', Icon: Sun },
  { value: 'dark', label: 'Dark', Icon: Moon },
  { value: 'system', label: 'System', Icon: Monitor },
];

export function ThemeMenu() {
  const choice = useThemeChoice();
  const theme = useTheme();
  return (
    <Menu align="start" trigger={<Button tone="quiet" size="icon" aria-label="Theme" icon={theme === 'dark' ? <Moon /> : <Sun />} />}>
      {choices.map(({ value, label, Icon }) => (
        <MenuItem key={value} icon={<Icon aria-hidden />} onClick={() => setTheme(value)}>
          <span className="flex items-center justify-between gap-3">
            {label}
            {choice === value ? <Check className="size-4 text-accent-text" aria-label="selected" /> : null}
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
