import {
  elementScroll,
  useVirtualizer,
  type Rect,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';
import { findScroller, isDocumentScroller } from './findScroller';

type PageVirtualizer = Virtualizer<Element, Element>;

/**
 * Draws only the rows near the visible part of the page. The list scrolls with
 * whatever the page scrolls with, so that it needs no scroll bar of its own.
 *
 * `list` is the element the rows are in; every row is `rowHeight` pixels high.
 */
export function usePageVirtualizer(options: {
  list: RefObject<Element>;
  count: number;
  rowHeight: number;
}): PageVirtualizer {
  const { list, count, rowHeight } = options;
  const [place, setPlace] = useState<{ scroller: Element; margin: number }>();

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) {
      return undefined;
    }
    const scroller = findScroller(element);
    const measure = () => {
      const margin = distanceFromTop(element, scroller);
      setPlace(before =>
        before?.scroller === scroller && before.margin === margin
          ? before
          : { scroller, margin },
      );
    };
    measure();
    if (typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    // Whatever stands above the list may grow, and moves the list then.
    // Measuring at every render instead costs a layout per scrolled row.
    const observer = new ResizeObserver(measure);
    for (const child of scroller.children) {
      observer.observe(child);
    }
    return () => observer.disconnect();
  }, [list]);

  return useVirtualizer<Element, Element>({
    count,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: 8,
    getScrollElement: () => place?.scroller ?? null,
    scrollMargin: place?.margin ?? 0,
    observeElementRect: observeViewport,
    observeElementOffset: observeOffset,
    scrollToFn: elementScroll,
  });
}

function distanceFromTop(list: Element, scroller: Element): number {
  const top = list.getBoundingClientRect().top;
  return isDocumentScroller(scroller)
    ? Math.round(top + window.scrollY)
    : Math.round(
        top - scroller.getBoundingClientRect().top + scroller.scrollTop,
      );
}

function observeViewport(
  { scrollElement }: PageVirtualizer,
  report: (rect: Rect) => void,
): (() => void) | undefined {
  if (!scrollElement) {
    return undefined;
  }
  const measure = () =>
    report({
      width: scrollElement.clientWidth || window.innerWidth,
      // The document's own height is that of its content; and an element that
      // is not laid out yet has none. The window bounds both.
      height: isDocumentScroller(scrollElement)
        ? window.innerHeight
        : scrollElement.clientHeight || window.innerHeight,
    });
  measure();
  window.addEventListener('resize', measure);
  // A box that is as high as its content grows when a filter is let go of.
  const observer =
    typeof ResizeObserver === 'undefined' || isDocumentScroller(scrollElement)
      ? undefined
      : new ResizeObserver(measure);
  observer?.observe(scrollElement);
  return () => {
    window.removeEventListener('resize', measure);
    observer?.disconnect();
  };
}

function observeOffset(
  { scrollElement }: PageVirtualizer,
  report: (offset: number, isScrolling: boolean) => void,
): (() => void) | undefined {
  if (!scrollElement) {
    return undefined;
  }
  const target = isDocumentScroller(scrollElement) ? window : scrollElement;
  let offset = scrollElement.scrollTop;
  const onScroll = () => {
    offset = scrollElement.scrollTop;
    report(offset, true);
  };
  // Asking for the place again, after rows were drawn, would cost a layout.
  const onRest = () => report(offset, false);
  onRest();
  target.addEventListener('scroll', onScroll, { passive: true });
  target.addEventListener('scrollend', onRest);
  return () => {
    target.removeEventListener('scroll', onScroll);
    target.removeEventListener('scrollend', onRest);
  };
}
