import { useNavigate } from '@tanstack/react-router';
import { EllipsisVertical, ListFilter, Users } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { SequenceSummary } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { useMay } from '../account/use-may.ts';
import { EnrollRulesDialog } from './enroll-rules-dialog.tsx';
import { statusActions, type StatusAction } from './status-actions.ts';
import { StatusDialog } from './status-dialog.tsx';

interface SequenceActionsProps {
  readonly sequence: SequenceSummary;
  readonly trigger?: ReactElement;
  readonly align?: 'start' | 'end';
  /** Additional items, at the end. */
  readonly children?: ReactNode;
}

/** Actions on a sequence. Each dialog states its consequences first. */
export function SequenceActions({ sequence, trigger, align = 'end', children }: SequenceActionsProps) {
  const navigate = useNavigate();
  const [action, setAction] = useState<StatusAction | null>(null);
  const [rules, setRules] = useState(false);
  const acts = statusActions(sequence);
  const changeRules = useMay('sequences.rules');
  const publish = useMay('sequences.publish');
  const published = sequence.publishedVersion !== null;
  return (
    <>
      <Menu
        align={align}
        trigger={trigger ?? <Button tone="quiet" size="icon-sm" aria-label={`Actions for ${sequence.name}`} icon={<EllipsisVertical />} />}
      >
        {published ? (
          <MenuItem
            icon={<Users aria-hidden />}
            onClick={() => void navigate({ to: '/sequences/$sequenceId/leads', params: { sequenceId: sequence.id } })}
          >
            View leads
          </MenuItem>
        ) : null}
        <MenuItem icon={<ListFilter aria-hidden />} reason={changeRules.reason} onClick={() => setRules(true)}>
          Enrollment rules…
        </MenuItem>
        {acts.length > 0 ? <MenuSeparator /> : null}
        {acts.map((each) => (
          <MenuItem
            key={each.label}
            icon={<each.Icon aria-hidden />}
            danger={each.danger ?? false}
            reason={publish.reason}
            onClick={() => setAction(each)}
          >
            {each.label}…
          </MenuItem>
        ))}
        {children}
      </Menu>
      {action ? <StatusDialog sequence={sequence} action={action} onClose={() => setAction(null)} /> : null}
      {rules ? <EnrollRulesDialog sequence={sequence} onClose={() => setRules(false)} /> : null}
    </>
  );
}
