import { useEffect, useState } from 'react';
import { isTyping } from '../../ui/is-typing.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { keyOf } from '../../ui/keys.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { shortcutGroups } from './shortcuts.ts';

/** Opens on `?`, except in text fields. */
export function ShortcutsDialog() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (keyOf(event) !== '?' || event.ctrlKey || event.metaKey || isTyping(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <Dialog open={open} onOpenChange={setOpen} title="Keyboard shortcuts" width="lg">
      <div className="gap-x-10 sm:columns-2">
        {shortcutGroups.map((group) => (
          <section key={group.title} className="break-inside-avoid not-last:mb-5">
            <h3 className="mb-1.5 eyebrow text-ink-faint">{group.title}</h3>
            <dl className="divide-y">
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.keys} className="flex items-center justify-between gap-4 py-1.5">
                  <dt className="text-sm">{shortcut.does}</dt>
                  <dd>
                    <Kbd keys={shortcut.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
