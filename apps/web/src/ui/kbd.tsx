import { cn } from './cn.ts';

const onApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Shows `Mod` as ⌘ or Ctrl, by platform. */
function keyName(key: string): string {
  if (key === 'Mod') return onApple ? '⌘' : 'Ctrl';
  if (key === 'Shift') return onApple ? '⇧' : 'Shift';
  return key;
}

/** Keys of a shortcut, written `Mod+Shift+Z`. */
export function Kbd({ keys, inverse = false }: { readonly keys: string; readonly inverse?: boolean }) {
  return (
    <span className="inline-flex gap-0.5">
      {keys.split('+').map((key) => (
        <kbd
          key={key}
          className={cn(
            'rounded-sm border px-1 font-sans text-2xs font-medium',
            inverse ? 'border-ground/30 text-ground' : 'border-line-strong bg-fill text-ink-soft',
          )}
        >
          {keyName(key)}
        </kbd>
      ))}
    </span>
  );
}
