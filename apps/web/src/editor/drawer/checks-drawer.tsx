import { checkDocument, compile, type CheckResult } from '@touchline/sequence';
import { FlaskConical } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CheckList, ChecksRequired } from '../simulate/check-list.tsx';
import { useDocument, useEditor } from '../document/editor-context.ts';

/** Results of the saved checks for the current draft; null while it does not compile. */
export function useCheckResults(): readonly CheckResult[] | null {
  const document = useDeferredValue(useDocument());
  return useMemo(() => checkDocument(document), [document]);
}

/** Saved checks, visible while editing. */
export function ChecksDrawer({ results }: { readonly results: readonly CheckResult[] | null }) {
  const editor = useEditor();
  const document = useDocument();
  const ir = useMemo(() => compile(document).ir, [document]);
  if ((document.checks ?? []).length === 0) {
    return (
      <EmptyState
        className="py-8"
        icon={<FlaskConical aria-hidden />}
        title="No saved checks yet"
        action={<Button onClick={() => editor.panel.set('simulate')}>Simulate a lead</Button>}
      >
        Save a simulated run as a check. If an edit changes its result, you see it here.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <CheckList results={results} ir={ir} />
      <ChecksRequired />
    </div>
  );
}
