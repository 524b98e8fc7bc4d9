import { INSPECTOR_ID } from '../document/inspector-id.ts';

/** Frames to wait for the field: the panel is drawn anew, and the editor of an email is fetched when it is first needed. */
const PATIENCE = 120;

const CONTROLS = '[contenteditable="true"], textarea, input, [role="combobox"]';

/** Puts the keyboard into the field that is marked as sought, as soon as it is there; into the panel where it never comes. */
export function focusOnTarget(onLeave: () => void, frames = PATIENCE): void {
  requestAnimationFrame(() => {
    const panel = document.getElementById(INSPECTOR_ID);
    const field = panel?.querySelector('[data-sought]')?.parentElement;
    const control = field?.querySelector<HTMLElement>(CONTROLS);
    if (!control) return frames > 0 ? focusOnTarget(onLeave, frames - 1) : panel?.focus();
    for (let around = control.closest('details'); around; around = around.parentElement?.closest('details') ?? null) around.open = true;
    control.focus();
    control.scrollIntoView({ block: 'center' });
    control.addEventListener('blur', onLeave, { once: true });
  });
}
