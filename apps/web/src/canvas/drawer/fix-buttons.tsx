import { quickFixes, type Issue } from '@touchline/sequence';
import { WandSparkles } from 'lucide-react';
import { toast } from 'sonner';
import { Button } from '../../ui/button.tsx';
import { newStepId } from '../commands/add-step.ts';
import { useDocument, useEditor } from '../state/editor-context.ts';

/** More would be a menu and no longer a quick fix. */
const MOST = 2;

/** Ways to put an issue right by a click; each can be undone. */
export function FixButtons({ issue }: { readonly issue: Issue }) {
  const editor = useEditor();
  const fixes = quickFixes(useDocument(), issue).slice(0, MOST);
  if (fixes.length === 0) return null;
  return (
    <span className="flex shrink-0 flex-wrap gap-1.5">
      {fixes.map((fix) => (
        <Button
          key={fix.title}
          size="sm"
          icon={<WandSparkles aria-hidden />}
          onClick={() => {
            editor.document.edit((before) => fix.apply(before, newStepId));
            toast.success(`${fix.title}: done.`, { action: { label: 'Undo', onClick: editor.document.undo } });
          }}
        >
          {fix.title}
        </Button>
      ))}
    </span>
  );
}
