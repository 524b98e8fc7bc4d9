import type { ReactNode } from 'react';
import { useEditor } from '../document/editor-context.ts';

/** Settings that are disabled when the user may not edit the draft. Comments and results around them keep working. */
export function Editable({ children }: { readonly children: ReactNode }) {
  const { readOnly } = useEditor();
  if (!readOnly) return children;
  return (
    <fieldset disabled aria-label="Settings, read only" className="contents [&_[contenteditable]]:pointer-events-none">
      {children}
    </fieldset>
  );
}
