import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'size' | 'icon'> {
  /** Accessible name and tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly size?: 'icon' | 'icon-sm';
}

/** An icon button with an accessible name and a tooltip. */
export function IconButton({ label, icon, keys, side, size = 'icon', tone = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys ? { keys } : {})} {...(side ? { side } : {})}>
      <Button aria-label={label} size={size} tone={tone} icon={icon} {...rest} />
    </Tooltip>
  );
}
