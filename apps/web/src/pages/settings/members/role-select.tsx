import type { Role } from '../../../api/me.ts';
import { ROLE_HINTS, ROLE_NAMES } from '../../../copy/roles.ts';
import { Select } from '../../../ui/select.tsx';

interface RoleSelectProps {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
  readonly label?: string;
  readonly disabled?: boolean;
}

const OPTIONS = (Object.keys(ROLE_NAMES) as Role[]).map((value) => ({ value, label: ROLE_NAMES[value], hint: ROLE_HINTS[value] }));

export function RoleSelect({ label, ...rest }: RoleSelectProps) {
  return <Select options={OPTIONS} {...(label === undefined ? {} : { 'aria-label': label })} {...rest} />;
}
