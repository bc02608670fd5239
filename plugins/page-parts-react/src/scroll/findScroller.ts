/**
 * The element whose scrolling moves the given one: the nearest ancestor that
 * scrolls, else the document. Where that is differs between the frontend
 * systems and their layouts.
 */
export function findScroller(element: Element): Element {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && at !== document.body) {
      return at;
    }
  }
  return document.documentElement;
}

/** True when the window itself scrolls, and so tells of it. */
export function isDocumentScroller(scroller: Element): boolean {
  return scroller === document.documentElement;
}
