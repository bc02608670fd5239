import { useCallback, useEffect, useState } from 'react';

/**
 * Fills the screen with an element: it is given `className`, which shall lay
 * it over everything, while `active`. The document as a whole goes full
 * screen; if it were the element alone, menus and dialogs, which are drawn
 * elsewhere in the document, could not be seen. Where the browser refuses,
 * the window is filled.
 */
export function useFullscreen(options: {
  element: () => HTMLElement | null;
  className: string;
}): { active: boolean; toggle: () => void } {
  const { element, className } = options;
  const [filling, setFilling] = useState<HTMLElement>();

  useEffect(() => {
    // Also when the reader left with the browser's own key.
    const follow = () => {
      if (!document.fullscreenElement) {
        setFilling(undefined);
      }
    };
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);

  // Whoever leaves the page shall find the next one as pages are.
  useEffect(() => {
    if (!filling) {
      return undefined;
    }
    filling.classList.add(className);
    return () => {
      filling.classList.remove(className);
      if (document.fullscreenElement) {
        document.exitFullscreen().catch(() => undefined);
      }
    };
  }, [filling, className]);

  const toggle = useCallback(() => {
    if (filling) {
      setFilling(undefined);
      return;
    }
    setFilling(element() ?? undefined);
    document.documentElement.requestFullscreen?.().catch(() => undefined);
  }, [filling, element]);

  return { active: filling !== undefined, toggle };
}
