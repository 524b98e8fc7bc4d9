import { type SequenceDocument, stepDefinition } from '@touchline/sequence';
import type { PublishPlan } from '../../api/publish-plan.ts';
import { Callout } from '../../ui/callout.tsx';

interface UnreachableWebhooksProps {
  readonly document: SequenceDocument;
  readonly warnings: PublishPlan['warnings'];
}

/** Warns before publishing about webhooks that cannot be called, with the reason. */
export function UnreachableWebhooks({ document, warnings }: UnreachableWebhooksProps) {
  const unreachable = warnings.filter(({ code }) => code === 'unreachable-webhook');
  if (unreachable.length === 0) return null;
  return (
    <Callout tone="warning">
      <ul className="flex flex-col gap-1">
        {unreachable.map(({ stepId, message }) => (
          <li key={stepId} className="wrap-anywhere">
            <strong className="font-medium">{nameOf(document, stepId)}:</strong> {message}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function nameOf(document: SequenceDocument, stepId: string): string {
  const node = document.nodes.find(({ id }) => id === stepId);
  return node?.label || (stepDefinition(node?.kind ?? '')?.title ?? stepId);
}
