import { adviceText, applyFix, coach, findNode, stepDefinition, type Advice, type Weight } from '@touchline/sequence';
import { GraduationCap } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { Badge, type BadgeTone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { useDocument, useEditor } from '../document/editor-context.ts';
import { useFix } from './use-fix.ts';

const weights: Record<Weight, { readonly tone: BadgeTone; readonly label: string }> = {
  high: { tone: 'warn', label: 'High impact' },
  medium: { tone: 'neutral', label: 'Recommended' },
  low: { tone: 'outline', label: 'Minor' },
};

/** Best-practice advice on the cadence, highest impact first. Advice never blocks publishing. */
export function CoachList() {
  const document = useDeferredValue(useDocument());
  const advice = useMemo(() => coach(document), [document]);
  if (advice.length === 0) {
    return (
      <EmptyState
        className="py-8"
        icon={<GraduationCap aria-hidden />}
        title={document.nodes.length > 1 ? 'No suggestions' : 'No advice yet'}
      >
        {document.nodes.length > 1 ? null : 'Add a few touches to get advice on timing, channels and copy.'}
      </EmptyState>
    );
  }
  return (
    <ul aria-label="Advice" className="divide-y">
      {advice.map((each) => (
        <AdviceItem key={`${each.code} ${each.nodeId ?? ''}`} advice={each} />
      ))}
    </ul>
  );
}

function AdviceItem({ advice }: { readonly advice: Advice }) {
  const { document, readOnly } = useEditor();
  const { goTo, goToField } = useCommands();
  const carryOut = useFix();
  const text = adviceText(advice);
  const { fix, nodeId, path } = advice;
  const node = nodeId === null ? undefined : findNode(document.get(), nodeId);
  return (
    <li className="grid grid-cols-[6.5rem_1fr_auto] items-baseline gap-x-3 gap-y-1.5 px-4 py-2 text-sm max-md:grid-cols-1">
      <Badge tone={weights[advice.weight].tone} className="justify-self-start">
        {weights[advice.weight].label}
      </Badge>
      <span>
        <span className="font-medium">{text.advice}</span> <span className="text-ink-soft">{text.reason}</span>
      </span>
      <span className="flex gap-1.5">
        {node ? (
          <Button size="sm" onClick={() => goTo(node.id)}>
            Show {(node.label ?? stepDefinition(node.kind)?.title ?? 'step').slice(0, 24)}
          </Button>
        ) : null}
        {fix && !readOnly ? (
          <Button size="sm" tone="primary" onClick={() => carryOut(text.fix ?? 'Apply', (before, newId) => applyFix(before, fix, newId))}>
            {text.fix}
          </Button>
        ) : path === undefined ? null : (
          <Button size="sm" onClick={() => goToField({ nodeId, path, message: text.advice })}>
            Go to field
          </Button>
        )}
      </span>
    </li>
  );
}
