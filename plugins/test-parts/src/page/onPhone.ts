const WIDTH = 328;

/** Tells whoever asks that it is as wide as a phone: nothing is laid out here. */
class PhoneObserver implements ResizeObserver {
  constructor(private readonly report: ResizeObserverCallback) {}

  observe(target: Element) {
    const contentRect = { width: WIDTH } as DOMRectReadOnly;
    this.report([{ target, contentRect } as ResizeObserverEntry], this);
  }

  unobserve() {}

  disconnect() {}
}

/** Makes everything as narrow as on a phone, for the tests around it. */
export function onPhone(): void {
  const original = window.ResizeObserver;
  beforeEach(() => {
    window.ResizeObserver = PhoneObserver;
  });
  afterEach(() => {
    window.ResizeObserver = original;
  });
}
