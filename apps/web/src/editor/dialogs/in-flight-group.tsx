import { findNode, nodeName, type SequenceDocument, stepDefinition } from '@touchline/sequence';
import { ArrowRight } from 'lucide-react';
import type { MoveChoice, PlanGroup } from '../../api/publish-plan.ts';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Select } from '../../ui/select.tsx';
import { count } from '../../lib/format/number.ts';
import { changeText, sendsText } from '../../copy/sends.ts';
import { walkOrder } from '../../lib/document/walk-order.ts';
import { useDocument } from '../document/editor-context.ts';
import { distinctNames } from '../../lib/document/distinct-names.ts';
import { leadsOf, modeValue, readMode } from './move-choices.ts';

interface InFlightGroupProps {
  readonly group: PlanGroup;
  readonly mode: MoveChoice['mode'];
  readonly onChange: (mode: MoveChoice['mode']) => void;
}

const fates: Record<PlanGroup['fate'], { readonly tone: BadgeTone; readonly label: string }> = {
  same: { tone: 'neutral', label: 'unchanged' },
  changed: { tone: 'accent', label: 'changed' },
  removed: { tone: 'warn', label: 'removed' },
  'not-started': { tone: 'outline', label: 'not started' },
};

/** Leads of an older version at one step: where they can continue, and their next message before and after the move. */
export function InFlightGroup({ group, mode, onChange }: InFlightGroupProps) {
  const document = useDocument();
  const fate = fates[group.fate];
  const title = titleOf(document, group);
  const name = distinctNames(document);
  const targets = walkOrder(document).filter((node) => node.id !== group.step && stepDefinition(node.kind)?.family !== 'entry');
  const options = [
    { value: 'finish-old', label: `Finish version ${group.versionNumber}` },
    ...(group.fate === 'removed'
      ? []
      : [{ value: 'move', label: group.step === null ? 'Start the new version' : 'Continue at the same step' }]),
    ...targets.map((node) => ({ value: `to:${node.id}`, label: `Continue at: ${name(node.id)}` })),
    { value: 'exit', label: 'Remove them' },
  ];
  return (
    <li className="grid items-start gap-x-4 gap-y-2 px-3.5 py-2.5 sm:grid-cols-[1fr_15rem]">
      <div className="flex min-w-0 flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="font-medium">{title}</span>
          <Badge tone={fate.tone}>{fate.label}</Badge>
        </p>
        <p className="text-xs text-ink-soft tabular">{who(group)}</p>
        <NextSends group={group} mode={mode} />
      </div>
      <Select
        aria-label={`Plan for leads at ${title}`}
        value={modeValue(mode)}
        options={options}
        onChange={(value) => onChange(readMode(value))}
      />
    </li>
  );
}

function who(group: PlanGroup): string {
  const { paused, failed } = group.leads;
  const rest = [paused > 0 ? `${paused} paused` : '', failed > 0 ? `${failed} failed` : ''].filter(Boolean).join(', ');
  return `${count(leadsOf(group), 'lead')} of version ${group.versionNumber}${rest ? ` (${rest})` : ''}`;
}

/** The step's name, or its summary in the leads' version. */
function titleOf(document: SequenceDocument, { step, summary }: PlanGroup): string {
  if (step === null) return 'Before the first step';
  const node = findNode(document, step);
  return node?.label || summary || (node ? nodeName(document, step) : 'A deleted step');
}

/** The group's next message before and after the chosen action, or what a move would change. */
function NextSends({ group, mode }: { readonly group: PlanGroup; readonly mode: MoveChoice['mode'] }) {
  const { before, after, change, sampled, leads } = group;
  const stays = mode === 'finish-old';
  const now = sendsText(before);
  const then = stays ? now : after === null ? 'they cannot continue there' : sendsText(after);
  const changes = change === null ? '' : changeText(change);
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-soft tabular">
        <span className="text-ink-faint">Next message</span>
        <span>
          {now}
          {!stays && now === then ? ', unchanged' : ''}
        </span>
        {now === then ? null : (
          <>
            <ArrowRight className="size-3 text-ink-faint" aria-label="becomes" />
            <span className="font-medium text-ink">{then}</span>
          </>
        )}
      </p>
      {changes === '' || (stays && group.fate === 'removed') ? null : (
        <p className="text-xs text-ink-soft tabular">
          {stays ? 'If moved: ' : ''}
          {changes}
          {sampled < leads.active + leads.paused ? ` (sample of ${sampled})` : ''}
        </p>
      )}
    </>
  );
}
