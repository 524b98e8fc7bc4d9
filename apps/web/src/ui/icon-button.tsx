import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'size' | 'icon'> {
  /** Read aloud and shown as a hint. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly size?: 'icon' | 'icon-sm';
}

/** A button that is only an icon, with its name for everyone. */
export function IconButton({ label, icon, keys, side, size = 'icon', tone = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys ? { keys } : {})} {...(side ? { side } : {})}>
      <Button aria-label={label} size={size} tone={tone} icon={icon} {...rest} />
    </Tooltip>
  );
}
