import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Size } from './viewport';

/** The size of an element, as it changes; undefined until it is known. */
export function useSize(ref: RefObject<HTMLElement>): Size | undefined {
  const [size, setSize] = useState<Size>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) {
      return undefined;
    }
    const measure = () => {
      const { offsetWidth: width, offsetHeight: height } = element;
      // Of no size while its tab is hidden: it keeps the one it had.
      if (width > 0 && height > 0) {
        setSize(old =>
          old?.width === width && old.height === height
            ? old
            : { width, height },
        );
      }
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
