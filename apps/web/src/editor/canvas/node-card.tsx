import { CircleAlert, CircleHelp, PowerOff, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../../ui/cn.ts';
import { nodeView } from '../steps/registry.ts';
import type { NodeModel } from '../document/node-model.ts';

interface NodeCardProps {
  readonly model: NodeModel;
  readonly selected?: boolean;
  /** Shown without the colour of its family. */
  readonly grey?: boolean;
  /** Just put down: what it lacks is not said yet. */
  readonly fresh?: boolean;
  readonly live?: ReactNode;
}

/**
 * The face of a step. Touches stand out as raised cards with a band of colour; what lets time pass or decides stays flat, so that
 * the rhythm of a cadence reads from far away.
 */
export function NodeCard({ model, selected = false, grey = false, fresh = false, live }: NodeCardProps) {
  const view = nodeView(model.kind);
  const Icon = view?.icon ?? CircleHelp;
  const Body = view?.Body;
  return (
    <div
      // Switched off, a step loses its colour: fading it would cost the contrast that reading it needs.
      data-family={model.disabled || grey ? 'ending' : model.family}
      // From far away this is all that is drawn of it.
      data-title={model.title}
      {...(selected ? { 'data-selected': '' } : {})}
      className={cn(
        'flow-card relative overflow-hidden rounded-xl border bg-raised transition-shadow',
        model.family === 'touch' && 'flow-card-touch',
        model.family === 'touch' ? 'border-line-strong shadow-md' : 'border-family-line shadow-xs',
        model.errors > 0 && !fresh && 'border-danger',
        selected && 'ring-2 ring-accent ring-offset-2 ring-offset-ground',
        model.disabled && 'border-dashed',
      )}
    >
      {model.family === 'touch' ? <span aria-hidden className="absolute inset-y-0 left-0 w-1 bg-family" /> : null}
      <div className={cn('flex items-start gap-2.5 px-3 py-2.5', model.family !== 'touch' && 'bg-family-soft')}>
        <span
          aria-hidden
          className={cn(
            'mt-0.5 flex size-7 shrink-0 items-center justify-center rounded-lg text-family [&_svg]:size-4',
            model.family === 'touch' ? 'bg-family-soft' : 'bg-raised',
          )}
        >
          <Icon />
        </span>
        <div className="min-w-0 flex-1">
          <p className="flex items-center justify-between gap-2">
            <span className="truncate eyebrow text-family">{model.label ?? model.title}</span>
            {fresh ? null : <Marks model={model} />}
          </p>
          <p className={cn('line-clamp-2 text-sm leading-snug break-words', model.disabled ? 'text-ink-soft' : 'text-ink')}>
            {model.sentence}
          </p>
          {Body ? <Body config={model.config} /> : null}
        </div>
      </div>
      {live}
    </div>
  );
}

/** What is wrong with a step, and whether it is switched off, at a glance. */
export function Marks({ model }: { readonly model: NodeModel }) {
  return (
    <span className="flex shrink-0 items-center gap-1">
      {model.disabled ? (
        <span className="flex items-center gap-1 rounded-full bg-fill px-1.5 text-2xs font-semibold text-ink-soft">
          <PowerOff className="size-3" aria-hidden /> Off
        </span>
      ) : null}
      {model.errors > 0 ? (
        <span className="flex items-center gap-0.5 rounded-full bg-danger-soft px-1.5 text-2xs font-semibold text-danger-text">
          <CircleAlert className="size-3" aria-hidden />
          {model.errors}
          <span className="sr-only"> to fix</span>
        </span>
      ) : null}
      {model.warnings > 0 ? (
        <span className="flex items-center gap-0.5 rounded-full bg-warn-soft px-1.5 text-2xs font-semibold text-warn-text">
          <TriangleAlert className="size-3" aria-hidden />
          {model.warnings}
          <span className="sr-only"> to look at</span>
        </span>
      ) : null}
    </span>
  );
}
