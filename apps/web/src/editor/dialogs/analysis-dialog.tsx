import { stepDefinition, touchesOf, type SequenceDocument, type LeadSource } from '@touchline/sequence';
import { useMemo } from 'react';
import { AnalysisView } from '../../features/analysis/analysis-view.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useDocument } from '../document/editor-context.ts';

/** Compares the draft's touches with a proven cadence. */
export function AnalysisDialog({ onClose }: { readonly onClose: () => void }) {
  const document = useDocument();
  const drawn = useMemo(() => touchesOf(document), [document]);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="lg"
      title="Compare with a proven cadence"
      description="Compares the touches on the draft's longest path with the cadence for its lead source."
    >
      <AnalysisView drawn={drawn} source={likelySource(document)} />
    </Dialog>
  );
}

/** From the start's entry setting: leads who fill in a form are inbound. */
function likelySource({ nodes }: SequenceDocument): LeadSource {
  const start = nodes.find(({ kind }) => stepDefinition(kind)?.family === 'entry');
  return (start?.config as { readonly entry?: unknown } | undefined)?.entry === 'form' ? 'web-form' : 'outbound';
}
