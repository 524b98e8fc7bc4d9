import { Toaster as Sonner } from 'sonner';

/** Shows toasts, created with `toast` from sonner. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-center"
      // Long enough to read the toast and reach its action, such as undo.
      duration={8_000}
      // Sonner's stylesheet is not in a layer, so it would override a class.
      style={{ fontFamily: 'inherit' }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: 'flex w-90 items-start gap-2.5 rounded-lg border border-line bg-raised px-3.5 py-3 text-sm text-ink shadow-lg',
          title: 'font-medium',
          description: 'text-ink-soft',
          content: 'flex-1 min-w-0',
          icon: 'mt-0.5 text-accent-text',
          error: '[&_[data-icon]]:text-danger-text',
          actionButton: 'rounded-md px-2 py-0.5 text-xs font-semibold text-accent-text hover:bg-accent-soft',
        },
      }}
    />
  );
}
