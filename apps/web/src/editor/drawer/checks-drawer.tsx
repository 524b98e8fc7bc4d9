import { checkDocument, compile, type CheckResult } from '@touchline/sequence';
import { FlaskConical } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CheckList, ChecksRequired } from '../simulate/check-list.tsx';
import { useDocument, useEditor } from '../document/editor-context.ts';

/** The saved checks of the draft as it is; null while it does not compile. */
export function useCheckResults(): readonly CheckResult[] | null {
  const document = useDeferredValue(useDocument());
  return useMemo(() => checkDocument(document), [document]);
}

/** All saved runs, where one sees them while drawing. */
export function ChecksDrawer({ results }: { readonly results: readonly CheckResult[] | null }) {
  const editor = useEditor();
  const document = useDocument();
  const ir = useMemo(() => compile(document).ir, [document]);
  if ((document.checks ?? []).length === 0) {
    return (
      <EmptyState
        className="py-8"
        icon={<FlaskConical aria-hidden />}
        title="No checks yet"
        action={<Button onClick={() => editor.panel.set('simulate')}>Simulate a lead</Button>}
      >
        A run that came out right can be kept. From then on you see here when an edit changes it.
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
