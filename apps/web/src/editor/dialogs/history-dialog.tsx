import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { versionQuery, versionsQuery } from '../../api/sequences.ts';
import type { Version } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { cn } from '../../ui/cn.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useEditor } from '../document/editor-context.ts';
import { ChangeList } from './change-list.tsx';

/** Published versions, the draft's changes since each, and restoring one. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const query = useQuery(versionsQuery(editor.sequenceId));
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Dialog open onOpenChange={onClose} title="Version history" width="lg">
      <QueryView query={query}>
        {(versions) => {
          const version = versions.find(({ id }) => id === chosen) ?? versions[0];
          if (version === undefined) {
            return (
              <EmptyState className="py-8" icon={<History aria-hidden />} title="Nothing published yet">
                Each version that you publish is listed here.
              </EmptyState>
            );
          }
          return (
            <div className="grid gap-5 sm:grid-cols-[15rem_1fr]">
              <ul aria-label="Versions" className="flex flex-col gap-1">
                {versions.map((each) => (
                  <VersionItem key={each.id} version={each} chosen={each.id === version.id} onChoose={() => setChosen(each.id)} />
                ))}
              </ul>
              <div className="flex min-w-0 flex-col gap-4">
                <ChangeList versionId={version.id} title={`Draft changes since version ${version.number}`} />
                <div className="flex flex-wrap gap-2">
                  <ShowOnCanvas version={version} onDone={onClose} />
                  <Restore version={version} onDone={onClose} />
                </div>
              </div>
            </div>
          );
        }}
      </QueryView>
    </Dialog>
  );
}

function VersionItem({
  version,
  chosen,
  onChoose,
}: {
  readonly version: Version;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={chosen}
        onClick={onChoose}
        className={cn(
          'w-full rounded-lg border px-3 py-2 text-left',
          chosen ? 'border-accent bg-accent-soft' : 'border-transparent hover:bg-fill',
        )}
      >
        <span className="flex items-baseline justify-between gap-2 text-sm font-medium">
          Version {version.number}
          <span className="text-xs font-normal text-ink-soft">
            <RelativeTime at={version.publishedAt} />
          </span>
        </span>
        {version.note ? <span className="block text-xs break-words text-ink-soft">{version.note}</span> : null}
      </button>
    </li>
  );
}

function ShowOnCanvas({ version, onDone }: { readonly version: Version; readonly onDone: () => void }) {
  const { comparing, view } = useEditor();
  const document = useQuery(versionQuery(version.id)).data;
  return (
    <Button
      tone="primary"
      disabled={document === undefined}
      onClick={() => {
        if (document === undefined) return;
        comparing.set({ number: version.number, document });
        view.set('canvas');
        onDone();
      }}
    >
      Show on the canvas
    </Button>
  );
}

function Restore({ version, onDone }: { readonly version: Version; readonly onDone: () => void }) {
  const { document } = useEditor();
  const before = useQuery(versionQuery(version.id)).data;
  return (
    <Button
      disabled={before === undefined}
      onClick={() => {
        if (before === undefined) return;
        document.edit(() => before);
        toast.success(`Version ${version.number} restored as the draft.`, { action: { label: 'Undo', onClick: document.undo } });
        onDone();
      }}
    >
      Restore version {version.number}
    </Button>
  );
}
