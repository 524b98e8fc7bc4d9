import { useRef, type RefObject } from 'react';

interface PopupPlace {
  readonly container: RefObject<HTMLElement | null>;
  /** To be called before the popup opens. */
  readonly find: (trigger: Element | undefined) => void;
}

/**
 * Where lists that pop up belong in the page: into its main part, so that who walks by landmarks finds them. What opens out of a
 * dialog stays with the dialog, which Base UI sees to when there is no container.
 */
export function usePopupPlace(): PopupPlace {
  const container = useRef<HTMLElement>(null);
  const find = (trigger: Element | undefined) => {
    container.current = trigger?.closest('[role="dialog"]') === null ? document.querySelector('main') : null;
  };
  return { container, find };
}
