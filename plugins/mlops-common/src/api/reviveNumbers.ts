const WORDS: Record<string, number> = {
  NaN: NaN,
  Infinity: Infinity,
  '-Infinity': -Infinity,
};

/** Fields that hold a measured number, wherever they stand in an answer. */
const MEASURED = new Set(['value', 'left', 'right', 'baseline']);

/**
 * Makes numbers of the words that JSON has to use for them, in place. A metric
 * carries its name beside its value, a parameter does too but is text, so only
 * what stands in a list called `metrics` or `points` is measured.
 */
export function reviveNumbers<T>(answer: T): T {
  visit(answer, false);
  return answer;
}

function visit(node: unknown, measured: boolean): void {
  if (Array.isArray(node)) {
    node.forEach(item => visit(item, measured));
    return;
  }
  if (typeof node !== 'object' || node === null) {
    return;
  }
  const fields = node as Record<string, unknown>;
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') {
      if (measured && MEASURED.has(name) && Object.hasOwn(WORDS, value)) {
        fields[name] = WORDS[value];
      }
    } else {
      visit(value, measuredIn(name, measured));
    }
  }
}

function measuredIn(name: string, measured: boolean): boolean {
  return (
    name === 'metrics' || name === 'points' || (measured && name !== 'params')
  );
}
