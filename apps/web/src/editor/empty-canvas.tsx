import { useQuery } from '@tanstack/react-query';
import { useReactFlow } from '@xyflow/react';
import type { Template } from '@touchline/templates';
import { useState } from 'react';
import { TouchLine } from '../features/sequences/touch-line.tsx';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/cn.ts';
import { TemplateDialog } from './dialogs/template-dialog.tsx';
import { firstView } from './layout/first-view.ts';
import { useDocument, useEditor } from './document/editor-context.ts';
import { useStore } from '../lib/store.ts';

/** Number of cadences that fit on one line; a button opens the others. */
const OFFERED = 3;

/** Shown on an empty canvas: add a step or start from a cadence. Disappears with the first step. */
export function EmptyCanvas() {
  const editor = useEditor();
  const flow = useReactFlow();
  const [choosing, setChoosing] = useState(false);
  const empty = useDocument().nodes.length <= 1;
  const dragging = useStore(editor.dropTarget) !== null;
  const templates = useQuery({
    queryKey: ['template-documents'],
    queryFn: async () => (await import('@touchline/templates')).templates,
    staleTime: Number.POSITIVE_INFINITY,
    enabled: empty,
  });
  if (!empty) return null;
  const begin = (template: Template) => {
    setChoosing(false);
    editor.document.edit((document) => template.document(document.settings.timeZone));
    const { width, height } = window.document.querySelector('.react-flow')!.getBoundingClientRect();
    void flow.setViewport(firstView(editor.document.get(), { width, height }));
  };
  return (
    <section
      aria-label="First steps"
      className={cn(
        'absolute right-4 bottom-16 left-4 mx-auto w-fit max-w-[calc(100%-2rem)] rounded-xl border border-line bg-surface p-4 shadow-md',
        dragging && 'invisible',
      )}
    >
      <h2 className="text-base font-semibold">Add your first step</h2>
      <p className="mt-0.5 max-w-prose text-sm text-ink-soft">
        Drag a step from the left below the start, press + on its exit, or start from a proven cadence:
      </p>
      <div className="mt-3 flex flex-wrap items-stretch gap-2">
        {templates.data?.slice(0, OFFERED).map((template) => (
          <button
            key={template.id}
            type="button"
            title={template.description}
            onClick={() => begin(template)}
            className="flex flex-col gap-1 rounded-lg border border-line-strong bg-raised px-3 py-2 text-left hover:border-ink-faint hover:shadow-sm"
          >
            <span className="text-sm font-medium">{template.name}</span>
            <TouchLine touches={template.touchCount} />
          </button>
        ))}
        <Button className="h-auto" tone="quiet" onClick={() => setChoosing(true)}>
          All cadences…
        </Button>
      </div>
      {choosing ? <TemplateDialog templates={templates.data ?? []} onChoose={begin} onClose={() => setChoosing(false)} /> : null}
    </section>
  );
}
