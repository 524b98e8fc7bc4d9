import { stepDefinition, touchesOf, type SequenceDocument, type LeadSource } from '@touchline/sequence';
import { useMemo } from 'react';
import { AnalysisView } from '../../features/analysis/analysis-view.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useDocument } from '../document/editor-context.ts';

/** The touches of the draft against a framework. */
export function AnalysisDialog({ onClose }: { readonly onClose: () => void }) {
  const document = useDocument();
  const drawn = useMemo(() => touchesOf(document), [document]);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="lg"
      title="Against a proven cadence"
      description="The touches of the longest way through the draft, held against the cadence that fits where the leads come from."
    >
      <AnalysisView drawn={drawn} source={likelySource(document)} />
    </Dialog>
  );
}

/** As the start says: leads who fill in a form come by themselves. */
function likelySource({ nodes }: SequenceDocument): LeadSource {
  const start = nodes.find(({ kind }) => stepDefinition(kind)?.family === 'entry');
  return (start?.config as { readonly entry?: unknown } | undefined)?.entry === 'form' ? 'web-form' : 'outbound';
}
