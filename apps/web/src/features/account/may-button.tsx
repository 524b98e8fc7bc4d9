import type { Permission } from '../../api/me.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { useMay } from './use-may.ts';

interface MayButtonProps extends ButtonProps {
  readonly permission: Permission;
}

/** A button for an action that some roles may not do. It is then disabled and says which roles may. */
export function MayButton({ permission, ...rest }: MayButtonProps) {
  return <Button {...rest} reason={useMay(permission).reason} />;
}
