import { useRef } from 'react';

/**
 * For dialogs that an address opens, so that they know no trigger: the focus goes back to where it was. Spread
 * over the content of a Radix dialog.
 */
export function useReturnFocus() {
  const before = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      if (before.current instanceof HTMLElement) before.current.focus();
    },
  };
}
