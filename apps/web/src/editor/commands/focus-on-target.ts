import { INSPECTOR_ID } from '../document/inspector-id.ts';

/** Frames to wait for the field: the panel is redrawn, and the email editor is loaded on first use. */
const PATIENCE = 120;

const CONTROLS = '[contenteditable="true"], textarea, input, [role="combobox"]';

/** Focuses the target field as soon as it is drawn, or the panel if the field never appears. */
export function focusOnTarget(onLeave: () => void, frames = PATIENCE): void {
  requestAnimationFrame(() => {
    const panel = document.getElementById(INSPECTOR_ID);
    const field = panel?.querySelector('[data-focus-target]')?.parentElement;
    const control = field?.querySelector<HTMLElement>(CONTROLS);
    if (!control) return frames > 0 ? focusOnTarget(onLeave, frames - 1) : panel?.focus();
    for (let around = control.closest('details'); around; around = around.parentElement?.closest('details') ?? null) around.open = true;
    control.focus();
    control.scrollIntoView({ block: 'center' });
    control.addEventListener('blur', onLeave, { once: true });
  });
}
