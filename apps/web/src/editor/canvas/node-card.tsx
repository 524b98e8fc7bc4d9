import { CircleAlert, CircleHelp, PowerOff, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../../ui/cn.ts';
import { nodeView } from '../steps/registry.ts';
import type { NodeModel } from '../document/node-model.ts';

interface NodeCardProps {
  readonly model: NodeModel;
  readonly selected?: boolean;
  /** Drawn without its family color. */
  readonly muted?: boolean;
  /** Just added: missing settings are not marked yet. */
  readonly justAdded?: boolean;
  readonly live?: ReactNode;
}

/**
 * The card of a step. Touches are raised cards with a color band. Waits and decisions are flat, so that
 * the rhythm of a cadence is visible when zoomed out.
 */
export function NodeCard({ model, selected = false, muted = false, justAdded = false, live }: NodeCardProps) {
  const view = nodeView(model.kind);
  const Icon = view?.icon ?? CircleHelp;
  const Body = view?.Body;
  return (
    <div
      // A disabled step loses its color. Fading it would make its text too faint to read.
      data-family={model.disabled || muted ? 'ending' : model.family}
      // The only part drawn when zoomed out.
      data-title={model.title}
      {...(selected ? { 'data-selected': '' } : {})}
      className={cn(
        'flow-card relative overflow-hidden rounded-xl border bg-raised transition-shadow',
        model.family === 'touch' && 'flow-card-touch',
        model.family === 'touch' ? 'border-line-strong shadow-md' : 'border-family-line shadow-xs',
        model.errors > 0 && !justAdded && 'border-danger',
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
            {justAdded ? null : <Marks model={model} />}
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

/** Badges: number of issues, and whether the step is disabled. */
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
          <span className="sr-only"> to review</span>
        </span>
      ) : null}
    </span>
  );
}
