import { useQuery } from '@tanstack/react-query';
import { toast } from 'sonner';
import { useAssignLeads } from '../../api/leads.ts';
import { membersQuery } from '../../api/members.ts';
import type { Lead } from '../../api/types.ts';
import { useMay } from '../../features/account/use-may.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Select } from '../../ui/select.tsx';

const NO_OWNER = '';

/** The member who works on the lead and on its open tasks. */
export function OwnerField({ lead: { id, owner } }: { readonly lead: Pick<Lead, 'id' | 'owner'> }) {
  const members = useQuery(membersQuery).data ?? [];
  const { allowed } = useMay('leads.write');
  const assign = useAssignLeads();
  const active = members.filter(({ deactivatedAt }) => deactivatedAt === null);
  // An owner of another system, or one who left.
  const other = owner !== null && !active.some((member) => member.id === owner.id) ? [{ value: owner.id, label: owner.name }] : [];
  const change = (ownerId: string) =>
    assign.mutate(
      { leadIds: [id], ownerId: ownerId === NO_OWNER ? null : ownerId },
      { onSuccess: () => toast.success('Owner changed. The open tasks of the lead move, too.') },
    );
  return (
    <span className="flex items-center gap-2">
      {owner === null ? null : <Avatar name={owner.name} className="size-6" />}
      {allowed ? (
        <Select
          aria-label="Owner"
          value={owner?.id ?? NO_OWNER}
          options={[
            { value: NO_OWNER, label: 'No owner' },
            ...other,
            ...active.map((member) => ({ value: member.id, label: member.name })),
          ]}
          onChange={change}
        />
      ) : (
        (owner?.name ?? 'No owner')
      )}
    </span>
  );
}
