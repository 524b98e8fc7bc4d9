import { compile } from '@touchline/sequence';
import { X } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useDocument, useEditor } from '../document/editor-context.ts';
import { ManyLeads } from './many/many-leads.tsx';
import { OneLead } from './one-lead.tsx';

/** Simulates the draft: one lead step by step, or many leads as figures. */
export function SimulatePanel() {
  const editor = useEditor();
  const document = useDeferredValue(useDocument());
  const ir = useMemo(() => compile(document, { sequenceId: editor.sequenceId }).ir, [document, editor.sequenceId]);
  const [whom, setWhom] = useState<'one' | 'many'>('one');
  return (
    <>
      <header className="flex flex-col gap-3 px-4 pt-3.5 pb-3">
        <div className="flex items-start justify-between gap-2">
          <div>
            <h2 className="text-base font-semibold">Simulate</h2>
            <p className="mt-0.5 text-xs text-ink-soft">Simulated leads go through the draft. Nothing is sent.</p>
          </div>
          <IconButton size="icon-sm" label="Close simulation" icon={<X />} onClick={() => editor.panel.set('edit')} />
        </div>
        <Segmented
          label="Simulate"
          value={whom}
          onChange={setWhom}
          options={[
            { value: 'one', label: 'One lead' },
            { value: 'many', label: 'Many leads' },
          ]}
        />
      </header>
      {whom === 'one' ? <OneLead document={document} ir={ir} /> : <ManyLeads ir={ir} />}
    </>
  );
}
