import { act, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { useChartWidth } from './useChartWidth';

function Chart() {
  const frame = useRef<HTMLDivElement>(null);
  const width = useChartWidth(frame, 240);
  return <div ref={frame}>{width ?? 'not drawn'}</div>;
}

/** What the browser would say of the frame, said by hand. */
function observers() {
  const tell: {
    resized?: (entries: { contentRect: { width: number } }[]) => void;
    crossed?: (entries: { isIntersecting: boolean }[]) => void;
  } = {};
  class Observer {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  jest.replaceProperty(
    window,
    'ResizeObserver',
    class extends Observer {
      constructor(callback: typeof tell.resized) {
        super();
        tell.resized = callback;
      }
    } as unknown as typeof ResizeObserver,
  );
  jest.replaceProperty(
    window,
    'IntersectionObserver',
    class extends Observer {
      constructor(callback: typeof tell.crossed) {
        super();
        tell.crossed = callback;
      }
    } as unknown as typeof IntersectionObserver,
  );
  return tell;
}

describe('useChartWidth', () => {
  const none = { ResizeObserver: undefined, IntersectionObserver: undefined };
  beforeEach(() => Object.assign(window, none));
  afterEach(() => {
    jest.restoreAllMocks();
    Object.assign(window, none);
  });

  it('is the narrowest where nothing is laid out', () => {
    render(<Chart />);
    expect(screen.getByText('240')).toBeInTheDocument();
  });

  it('waits until the chart is in sight and its width known', () => {
    const tell = observers();
    render(<Chart />);
    act(() => tell.resized?.([{ contentRect: { width: 800 } }]));
    act(() => tell.crossed?.([{ isIntersecting: false }]));
    expect(screen.getByText('not drawn')).toBeInTheDocument();
    act(() => tell.crossed?.([{ isIntersecting: true }]));
    expect(screen.getByText('800')).toBeInTheDocument();
  });

  it('stays drawn and follows its frame from then on', () => {
    const tell = observers();
    render(<Chart />);
    act(() => tell.crossed?.([{ isIntersecting: true }]));
    expect(screen.getByText('not drawn')).toBeInTheDocument();
    act(() => tell.resized?.([{ contentRect: { width: 800 } }]));
    act(() => tell.crossed?.([{ isIntersecting: false }]));
    act(() => tell.resized?.([{ contentRect: { width: 100 } }]));
    expect(screen.getByText('240')).toBeInTheDocument();
  });
});
