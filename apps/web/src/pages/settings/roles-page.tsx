import { useQuery } from '@tanstack/react-query';
import { Check, Minus } from 'lucide-react';
import { rolesQuery } from '../../api/me.ts';
import { ROLE_NAMES } from '../../copy/roles.ts';
import { useMe } from '../../features/account/use-me.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Cell, Row, Table } from '../../ui/table.tsx';
import { SettingsFrame } from './settings-frame.tsx';

/** What each role may do. The server decides by the same table. */
export function RolesPage() {
  const query = useQuery(rolesQuery);
  const me = useMe();
  return (
    <SettingsFrame
      title="Roles"
      description="What members may do, by role. “Own” is for leads and mailboxes of the member. API keys have some of these permissions as scopes."
    >
      <QueryView query={query}>
        {({ roles, permissions }) => (
          <Card>
            <Table
              caption="Permissions by role"
              head={[
                'Permission',
                ...roles.map((role) => ({
                  name: role,
                  label: (
                    <span className="flex items-center gap-1.5">
                      {ROLE_NAMES[role]}
                      {role === me?.role ? <Badge tone="accent">You</Badge> : null}
                    </span>
                  ),
                })),
              ]}
            >
              {permissions.map(({ id, label, roles: may, own }) => (
                <Row key={id}>
                  <Cell className="min-w-56">{label}</Cell>
                  {roles.map((role) => (
                    <Cell key={role}>{may.includes(role) ? <Yes /> : own.includes(role) ? <OwnOnly /> : <No />}</Cell>
                  ))}
                </Row>
              ))}
            </Table>
          </Card>
        )}
      </QueryView>
    </SettingsFrame>
  );
}

const Yes = () => <Check className="size-4 text-accent-text" aria-label="Yes" />;
const No = () => <Minus className="size-4 text-ink-faint" aria-label="No" />;
const OwnOnly = () => <span className="text-xs whitespace-nowrap text-ink-soft">Own</span>;
