import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import type { Role } from '../../../api/me.ts';
import { type Member, useMembers } from '../../../api/members.ts';
import { ROLE_NAMES } from '../../../copy/roles.ts';
import { useMay } from '../../../features/account/use-may.ts';
import { useMe } from '../../../features/account/use-me.ts';
import { ProblemCallout } from '../../../features/account/problem-callout.tsx';
import { formatNumber } from '../../../lib/format/number.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { DeactivateDialog } from './deactivate-dialog.tsx';
import { RoleSelect } from './role-select.tsx';

/** The list of members, with their roles. */
export function MembersCard({ members }: { readonly members: readonly Member[] }) {
  const me = useMe();
  const manage = useMay('members.manage');
  const { changeRole, reactivate } = useMembers();
  const [leaving, setLeaving] = useState<Member | null>(null);
  /** The user gives up the right to manage members, and cannot take it back. */
  const [demotion, setDemotion] = useState<Role | null>(null);
  const change = (id: string, role: Role) => changeRole.mutate({ id, role }, { onSuccess: () => toast.success('Role changed.') });
  return (
    <>
      <ProblemCallout error={changeRole.error} />
      <Card>
        <Table
          caption="Members"
          head={[
            'Member',
            'Role',
            { name: 'Leads', figure: true, wide: true },
            { name: 'Open tasks', figure: true, wide: true },
            { name: 'Last seen', wide: true },
            { name: 'Actions', label: <span className="sr-only">Actions</span> },
          ]}
        >
          {members.map((member) => (
            <Row key={member.id} className={member.deactivatedAt === null ? '' : 'text-ink-faint'}>
              <Cell>
                <span className="flex items-center gap-3">
                  <Avatar name={member.name} className="max-md:hidden" />
                  <span className="min-w-0">
                    <span className="flex flex-wrap items-center gap-x-2 font-medium">
                      {member.name}
                      {member.id === me?.id ? <Badge tone="accent">You</Badge> : null}
                      {member.deactivatedAt === null ? null : <Badge>Deactivated</Badge>}
                    </span>
                    <span className="text-xs break-all text-ink-faint">{member.email}</span>
                  </span>
                </span>
              </Cell>
              <Cell className="min-w-32">
                {manage.allowed && member.deactivatedAt === null ? (
                  <RoleSelect
                    label={`Role of ${member.name}`}
                    value={member.role}
                    onChange={(role) => (member.id === me?.id && member.role !== role ? setDemotion(role) : change(member.id, role))}
                  />
                ) : (
                  ROLE_NAMES[member.role]
                )}
              </Cell>
              <Cell figure wide>
                {formatNumber(member.leads)}
              </Cell>
              <Cell figure wide>
                {formatNumber(member.openTasks)}
              </Cell>
              <Cell wide>{member.lastSeenAt === null ? '–' : <RelativeTime at={member.lastSeenAt} />}</Cell>
              <Cell className="text-right">
                {manage.allowed ? (
                  <Menu trigger={<IconButton label={`Actions for ${member.name}`} icon={<Ellipsis />} size="icon-sm" />}>
                    {member.deactivatedAt === null ? (
                      <MenuItem danger onClick={() => setLeaving(member)}>
                        Deactivate…
                      </MenuItem>
                    ) : (
                      <MenuItem
                        onClick={() => reactivate.mutate(member.id, { onSuccess: () => toast.success(`${member.name} is active again.`) })}
                      >
                        Reactivate
                      </MenuItem>
                    )}
                  </Menu>
                ) : null}
              </Cell>
            </Row>
          ))}
        </Table>
        {leaving === null ? null : <DeactivateDialog member={leaving} members={members} onClose={() => setLeaving(null)} />}
        <ConfirmDialog
          open={demotion !== null}
          onOpenChange={() => setDemotion(null)}
          title="Change your own role?"
          confirm="Change my role"
          danger
          onConfirm={() => {
            if (demotion !== null && me !== undefined) change(me.id, demotion);
            setDemotion(null);
          }}
        >
          You will be {demotion === null ? '' : ROLE_NAMES[demotion]} and can no longer manage members. Only another admin can change it
          back.
        </ConfirmDialog>
      </Card>
    </>
  );
}
