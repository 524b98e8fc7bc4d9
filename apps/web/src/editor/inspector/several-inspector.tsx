import {
  AlignCenterVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignVerticalDistributeCenter,
  ArrowUpDown,
  Copy,
  Focus,
  LayoutDashboard,
  Power,
  Trash2,
} from 'lucide-react';
import { moveNodes } from '@touchline/sequence';
import { Button } from '../../ui/button.tsx';
import { align, type Alignment } from '../layout/align.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useSizeOf } from '../commands/use-size-of.ts';
import { Section } from '../../ui/fields/section.tsx';
import { useEditor, useNextToggle } from '../document/editor-context.ts';

/** Actions on several selected steps. */
export function SeveralInspector({ count }: { readonly count: number }) {
  const editor = useEditor();
  const commands = useCommands();
  const sizeOf = useSizeOf();
  const turn = useNextToggle();
  const arrange = (how: Alignment) => () =>
    editor.document.edit((document) => moveNodes(document, align(document, editor.selection.get(), how, sizeOf)));
  return (
    <>
      <h2 className="px-4 py-3.5 text-base font-medium">{count} steps selected</h2>
      <Section title="Arrange">
        <div className="grid grid-cols-2 gap-2 *:justify-start">
          <Button icon={<AlignCenterVertical aria-hidden />} onClick={arrange('column')}>
            Align in a column
          </Button>
          <Button icon={<AlignStartHorizontal aria-hidden />} onClick={arrange('row')}>
            Align in a row
          </Button>
          <Button icon={<AlignVerticalDistributeCenter aria-hidden />} onClick={arrange('spread-down')}>
            Distribute vertically
          </Button>
          <Button icon={<AlignHorizontalDistributeCenter aria-hidden />} onClick={arrange('spread-across')}>
            Distribute horizontally
          </Button>
          <Button icon={<LayoutDashboard aria-hidden />} onClick={commands.tidy}>
            Tidy selection
          </Button>
          <Button icon={<Focus aria-hidden />} onClick={commands.fitSelected}>
            Zoom to selection
          </Button>
        </div>
      </Section>
      <Section title="Selected steps">
        <div className="grid grid-cols-2 gap-2 *:justify-start">
          <Button icon={<Copy aria-hidden />} onClick={commands.duplicate}>
            Duplicate
          </Button>
          {count === 2 ? (
            <Button icon={<ArrowUpDown aria-hidden />} onClick={commands.swapSelected}>
              Swap steps
            </Button>
          ) : null}
          {turn === null ? null : (
            <Button icon={<Power aria-hidden />} onClick={commands.toggleSelected}>
              {turn === 'off' ? 'Disable' : 'Enable'}
            </Button>
          )}
          <Button tone="danger-quiet" icon={<Trash2 aria-hidden />} onClick={commands.deleteSelected}>
            Delete
          </Button>
        </div>
      </Section>
    </>
  );
}
