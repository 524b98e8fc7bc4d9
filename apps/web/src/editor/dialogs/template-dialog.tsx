import type { Template } from '@touchline/templates';
import { TouchLine } from '../../features/sequences/touch-line.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { count } from '../../lib/format/number.ts';

interface TemplateDialogProps {
  readonly templates: readonly Template[];
  readonly onChoose: (template: Template) => void;
  readonly onClose: () => void;
}

/** All built-in cadences, with their audience. */
export function TemplateDialog({ templates, onChoose, onClose }: TemplateDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="lg"
      title="Start from a cadence"
      description="It becomes your draft. You can change anything, or undo."
    >
      <ul className="grid gap-2 pt-1 sm:grid-cols-2">
        {templates.map((template) => (
          <li key={template.id} className="flex">
            <button
              type="button"
              onClick={() => onChoose(template)}
              className="flex flex-1 flex-col gap-1 rounded-lg border border-line-strong bg-raised px-3 py-2.5 text-left hover:border-ink-faint hover:shadow-sm"
            >
              <span className="text-sm font-medium">{template.name}</span>
              <span className="text-xs text-ink-soft">{template.description}</span>
              {template.weekend ? <span className="text-xs text-ink-soft">{template.weekend}</span> : null}
              <span className="mt-auto flex w-full items-center justify-between pt-1">
                <TouchLine touches={template.touchCount} />
                {template.days ? <span className="text-xs text-ink-soft tabular">{count(template.days, 'day')}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
