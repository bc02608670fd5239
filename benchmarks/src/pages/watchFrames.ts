/** How smoothly a page moved. */
export interface Smoothness {
  /** Milliseconds of each task over 50 ms (what browsers call long). */
  longTasks: number[];
  /** Milliseconds between two frames. */
  frames: number[];
}

interface Watch extends Smoothness {
  stop(): void;
}

declare global {
  interface Window {
    frameWatch?: Watch;
  }
}

/** Runs in the page: begins to note tasks and frames. */
export function startWatching(): void {
  const longTasks: number[] = [];
  const frames: number[] = [];
  const observer = new PerformanceObserver(list =>
    list.getEntries().forEach(entry => longTasks.push(entry.duration)),
  );
  observer.observe({ type: 'longtask' });
  let running = true;
  let previous = performance.now();
  const onFrame = (now: number) => {
    frames.push(now - previous);
    previous = now;
    if (running) {
      requestAnimationFrame(onFrame);
    }
  };
  requestAnimationFrame(onFrame);
  window.frameWatch = {
    longTasks,
    frames,
    stop() {
      running = false;
      observer.takeRecords().forEach(entry => longTasks.push(entry.duration));
      observer.disconnect();
    },
  };
}

/** Runs in the page: what was noted since {@link startWatching}. */
export function stopWatching(): Smoothness {
  const watch = window.frameWatch!;
  watch.stop();
  return { longTasks: watch.longTasks, frames: watch.frames };
}
