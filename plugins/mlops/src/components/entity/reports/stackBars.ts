/** One result of a suite. */
export interface SuiteResult {
  passed: number;
  failed: number;
}

/** Where the two parts of a bar stand, in pixels from the upper left. */
export interface StackedBar {
  x: number;
  width: number;
  /** Stands on the ground. */
  passed: { y: number; height: number };
  /** Stands on the passed ones. */
  failed: { y: number; height: number };
}

// A failing check must be seen, even one of a thousand.
const LEAST_HEIGHT = 3;
const WIDEST = 24;

/**
 * Results of a suite side by side as bars, as high as they have checks. Any
 * that failed have a height one can see.
 */
export function stackBars(options: {
  results: SuiteResult[];
  width: number;
  height: number;
  /** Pixels between two bars. */
  gap: number;
}): StackedBar[] {
  const { results, width, height, gap } = options;
  const most = Math.max(...results.map(r => r.passed + r.failed), 1);
  const step = Math.min((width + gap) / results.length, WIDEST + gap);
  return results.map(({ passed, failed }, index) => {
    const failedHeight = seen((failed / most) * height);
    const passedHeight = Math.min(
      seen((passed / most) * height),
      height - failedHeight,
    );
    return {
      x: index * step,
      width: Math.max(step - gap, 1),
      passed: { y: height - passedHeight, height: passedHeight },
      failed: {
        y: height - passedHeight - failedHeight,
        height: failedHeight,
      },
    };
  });
}

function seen(height: number): number {
  return height > 0 ? Math.max(height, LEAST_HEIGHT) : 0;
}
