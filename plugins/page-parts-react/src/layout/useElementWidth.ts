import { useEffect, useState, type RefObject } from 'react';

/**
 * The width of an element in pixels, kept true while it is resized. Undefined
 * until it is known, and where nothing is laid out.
 * @public
 */
export function useElementWidth(
  element: RefObject<Element>,
): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.round(entry.contentRect.width)),
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
