import { Panel } from '@xyflow/react';
import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useDocument, useEditor } from '../document/editor-context.ts';
import { useStore } from '../../lib/store.ts';
import { HINTS, nextHint } from './hints.ts';

const KEY = 'touchline:hints-away';

/** Hints for first-time users. Dismissed hints never return in this browser. */
export function HintPanel() {
  const [away, setAway] = useState(read);
  const hint = nextHint(useDocument().nodes.length, away);
  // The comparison bar uses the same corner.
  const comparing = useStore(useEditor().comparing) !== null;
  if (hint === null || comparing) return null;
  const put = (ids: readonly string[]) => {
    const next = [...new Set([...away, ...ids])];
    setAway(next);
    globalThis.localStorage?.setItem(KEY, JSON.stringify(next));
  };
  return (
    <Panel position="top-right" className="max-lg:hidden">
      <section aria-label="Hint" className="w-60 rounded-lg border border-line bg-surface p-3 shadow-md">
        <h3 className="flex items-center gap-1.5 text-sm font-semibold">
          <Lightbulb aria-hidden className="size-3.5 text-accent-text" /> {hint.title}
        </h3>
        <p className="mt-1 text-xs text-ink-soft">{hint.text}</p>
        <div className="mt-2 flex gap-1.5">
          <Button size="sm" onClick={() => put([hint.id])}>
            Got it
          </Button>
          <Button size="sm" tone="quiet" onClick={() => put(HINTS.map(({ id }) => id))}>
            No more hints
          </Button>
        </div>
      </section>
    </Panel>
  );
}

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}
