/**
 * jsdom lays nothing out: every element is 0 × 0, and the graph waits until it
 * has room. This gives elements the size of a wide page, and what else the
 * library of the graph asks a browser for. Call it in `beforeAll`; it stays
 * for the file. Click inside of graphs with `fireEvent.click`: the mouse events
 * of `userEvent` belong to no window, which dragging asks for.
 */
export function giveElementsASize(size = { width: 1000, height: 600 }): void {
  class SizedObserver implements ResizeObserver {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  Object.defineProperties(HTMLElement.prototype, {
    offsetWidth: { configurable: true, get: () => size.width },
    offsetHeight: { configurable: true, get: () => size.height },
  });
  Object.assign(globalThis, {
    ResizeObserver: SizedObserver,
    DOMMatrixReadOnly: class {
      m22 = 1;
    },
  });
}
