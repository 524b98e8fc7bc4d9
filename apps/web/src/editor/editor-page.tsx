import '@xyflow/react/dist/style.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ReactFlowProvider } from '@xyflow/react';
import { Suspense } from 'react';
import { fetchDraft } from '../api/sequences.ts';
import { ApiProblem, problemText } from '../api/problem.ts';
import { buttonStyle } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { EditorLayout } from './editor-layout.tsx';
import { lastDraft } from './session/last-draft.ts';
import { useEditorSession, type Opening } from './session/use-editor-session.ts';
import type { ServerDraft } from './document/autosave.ts';
import { EditorContext } from './document/editor-context.ts';
import { openTabs } from './document/this-tab.ts';
import { WithHolidays } from './document/with-holidays.tsx';

/** The editor of one sequence. */
export function EditorPage() {
  const { sequenceId } = useParams({ from: '/sequences/$sequenceId' });
  const query = useQuery({
    queryKey: ['editor', sequenceId],
    queryFn: async () => {
      const [draft, isOpen] = await Promise.all([newestDraft(sequenceId), openTabs()]);
      return { draft, isOpen };
    },
    // A sequence that was open before opens offline, too.
    networkMode: 'always',
    // Loaded once per visit: afterward the editor is newer than any cache.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (query.data) return <OpenEditor key={sequenceId} sequenceId={sequenceId} opening={query.data} />;
  if (query.error === null) return <SkeletonRows label="Loading sequence" />;
  return (
    <div className="flex h-full flex-col items-center justify-center">
      <h1 className="sr-only">Sequence</h1>
      <EmptyState
        title="This sequence cannot be opened"
        action={
          <Link to="/sequences" className={buttonStyle({ tone: 'primary' })}>
            All sequences
          </Link>
        }
      >
        <p role="alert">{problemText(query.error)}</p>
      </EmptyState>
    </div>
  );
}

/** The server's draft, or the last one that this browser tab saw while the server is unreachable. */
async function newestDraft(sequenceId: string): Promise<ServerDraft> {
  try {
    return await fetchDraft(sequenceId);
  } catch (error) {
    const known = lastDraft(sequenceId);
    if (known === undefined || !(error instanceof ApiProblem && error.offline)) throw error;
    return known;
  }
}

function OpenEditor({ sequenceId, opening }: { readonly sequenceId: string; readonly opening: Opening }) {
  const editor = useEditorSession(sequenceId, opening);
  return (
    <EditorContext value={editor}>
      <ReactFlowProvider>
        <Suspense fallback={<SkeletonRows label="Loading sequence" />}>
          <WithHolidays>
            <EditorLayout />
          </WithHolidays>
        </Suspense>
      </ReactFlowProvider>
    </EditorContext>
  );
}
