import { useRef, type RefObject } from 'react';

interface PopupPlace {
  readonly container: RefObject<HTMLElement | null>;
  /** Call before the popup opens. */
  readonly find: (trigger: Element | undefined) => void;
}

/**
 * Container for popup lists: the main landmark, so that screen reader users find them. Popups of a dialog stay in the dialog, which is Base UI's default without a container.
 */
export function usePopupPlace(): PopupPlace {
  const container = useRef<HTMLElement>(null);
  const find = (trigger: Element | undefined) => {
    container.current = trigger?.closest('[role="dialog"]') === null ? document.querySelector('main') : null;
  };
  return { container, find };
}
