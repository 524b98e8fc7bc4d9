import { findNode, stepDefinition, type SimulatedEntry, type SimulatedRun } from '@touchline/sequence';
import { ChevronLeft, ChevronRight, Pause, Play, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { cn } from '../../ui/cn.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { endReasonText } from '@touchline/sequence';
import { useDocument, useEditor } from '../document/editor-context.ts';

/** Milliseconds per entry during playback. */
const BEAT = 900;

/** Steps through the timeline. The canvas shows the path up to the current entry. */
export function Playback({ run }: { readonly run: SimulatedRun }) {
  const editor = useEditor();
  const { entries } = run;
  const last = entries.length - 1;
  const [chosen, setAt] = useState(last);
  // An edit of the draft can shorten the run.
  const at = Math.min(chosen, last);
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    const steps = entries.slice(0, at + 1).flatMap(({ what, step }) => (what === 'entered' && step !== null ? [step] : []));
    editor.path.set(steps);
  }, [editor, entries, at]);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      setAt(Math.min(at + 1, last));
      setPlaying(at + 1 < last);
    }, BEAT);
    return () => clearTimeout(timer);
  }, [playing, at, last]);
  const play = () => {
    if (at >= last) setAt(0);
    setPlaying(true);
  };
  return (
    <section aria-label="Simulated timeline" className="flex flex-col border-t">
      <div className="sticky top-0 z-1 flex items-center gap-0.5 border-b bg-surface px-3 py-2">
        {playing ? (
          <IconButton size="icon-sm" label="Pause" icon={<Pause />} onClick={() => setPlaying(false)} />
        ) : (
          <IconButton size="icon-sm" label="Play" tone="primary" icon={<Play />} onClick={play} />
        )}
        <IconButton size="icon-sm" label="Previous" icon={<ChevronLeft />} disabled={at <= 0} onClick={() => setAt(at - 1)} />
        <IconButton size="icon-sm" label="Next" icon={<ChevronRight />} disabled={at >= last} onClick={() => setAt(at + 1)} />
        <IconButton size="icon-sm" label="Restart" icon={<RotateCcw />} onClick={() => setAt(0)} />
        <span className="ml-auto text-xs text-ink-soft" aria-live="polite">
          {outcomeText(run)}
        </span>
      </div>
      <ol aria-label="Timeline" className="px-2 py-2">
        {entries.map((entry, index) => (
          <Entry
            key={index}
            entry={entry}
            newDay={entries[index - 1]?.day !== entry.day}
            shown={index <= at}
            current={index === at}
            onPick={() => setAt(index)}
          />
        ))}
      </ol>
    </section>
  );
}

function outcomeText({ outcome, endReason, entries }: SimulatedRun): string {
  const days = entries.at(-1)?.day ?? 0;
  if (outcome === 'ended') return `Ends on day ${days}: ${endReasonText(endReason ?? 'completed')}`;
  return outcome === 'resting' ? 'Waits for a manual action' : 'Still running after 200 days';
}

interface EntryProps {
  readonly entry: SimulatedEntry;
  readonly newDay: boolean;
  readonly shown: boolean;
  readonly current: boolean;
  readonly onPick: () => void;
}

function Entry({ entry, newDay, shown, current, onPick }: EntryProps) {
  const node = findNode(useDocument(), entry.step ?? '');
  const family = stepDefinition(node?.kind ?? '')?.family ?? 'ending';
  return (
    <li data-family={family}>
      {newDay ? <p className="px-2 pt-2 pb-0.5 eyebrow text-ink-faint">Day {entry.day}</p> : null}
      <button
        type="button"
        aria-current={current ? 'step' : undefined}
        onClick={onPick}
        className={cn(
          'grid w-full grid-cols-[0.625rem_1fr] items-baseline gap-2.5 rounded-md px-2 py-1 text-left text-sm hover:bg-fill',
          current && 'bg-fill',
          !shown && 'text-ink-faint',
        )}
      >
        <span className={cn('size-2.5 rounded-full border-2 border-family', shown ? 'bg-family' : 'bg-surface')} aria-hidden />
        <span className="min-w-0 break-words">{entry.text}</span>
        <span className="col-start-2 -mt-1 text-xs text-ink-faint">
          {entry.local}
          {entry.why ? ` · ${entry.why}` : ''}
        </span>
      </button>
    </li>
  );
}
