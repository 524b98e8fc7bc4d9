import { fieldOf, quickFixes, type Issue } from '@touchline/sequence';
import { TextCursorInput, WandSparkles } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { useDocument, useEditor } from '../document/editor-context.ts';
import { useFix } from './use-fix.ts';

/** Quick fixes shown at most. */
const MOST = 2;

/** Quick fixes of an issue, each of which can be undone. Without one, a button focuses the field. */
export function FixButtons({ issue }: { readonly issue: Issue }) {
  const carryOut = useFix();
  const { goToField } = useCommands();
  const field = fieldOf(issue);
  const { readOnly } = useEditor();
  const fixes = quickFixes(useDocument(), issue).slice(0, readOnly ? 0 : MOST);
  if (fixes.length === 0) {
    if (field === null) return null;
    return (
      <span className="flex shrink-0">
        <Button size="sm" icon={<TextCursorInput aria-hidden />} onClick={() => goToField({ ...field, message: null })}>
          Go to field
        </Button>
      </span>
    );
  }
  return (
    <span className="flex shrink-0 flex-wrap gap-1.5">
      {fixes.map((fix) => (
        <Button key={fix.title} size="sm" icon={<WandSparkles aria-hidden />} onClick={() => carryOut(fix.title, fix.apply)}>
          {fix.title}
        </Button>
      ))}
    </span>
  );
}
