/**
 * The words that stand for numbers which JSON cannot write, as in protobuf's
 * JSON mapping (https://protobuf.dev/programming-guides/json).
 */
const WORDS: Record<string, number> = {
  NaN: NaN,
  Infinity: Infinity,
  '-Infinity': -Infinity,
};

/** Lists of measured values, wherever they stand in an answer. */
const MEASURED_LISTS = new Set(['metrics', 'points']);

/** Fields of their items that hold a measured number. */
const MEASURED_FIELDS = new Set(['value', 'left', 'right', 'lower', 'upper']);

/**
 * Parts whose texts are nobody's measurement: a parameter may be called or be
 * `NaN`, a facet counts metrics by their name, and an entity is handed on as
 * its author wrote it.
 */
const TEXT_ONLY = new Set(['params', 'parameters', 'facets', 'entity', 'tags']);

/**
 * The number that a word stands for; undefined for any other text.
 * @public
 */
export function wordToNumber(text: string): number | undefined {
  return Object.hasOwn(WORDS, text) ? WORDS[text] : undefined;
}

/**
 * Makes numbers of the words that JSON has to use for them, in place, and
 * returns the same object. A metric carries its name beside its value and a
 * parameter does too but is text, so only what stands in a list called
 * `metrics` or `points` is measured, and what says which `metric` it is.
 * @public
 */
export function reviveNumbers<T>(answer: T): T {
  visit(answer, false);
  return answer;
}

/**
 * Replacer for `JSON.stringify` that writes the words for numbers which JSON
 * cannot write, and would make `null` of; the reverse of
 * {@link reviveNumbers}.
 * @public
 */
export function spellNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value)
    ? String(value)
    : value;
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
  const isMeasured = measured || typeof fields.metric === 'string';
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') {
      const number =
        isMeasured && MEASURED_FIELDS.has(name)
          ? wordToNumber(value)
          : undefined;
      if (number !== undefined) {
        fields[name] = number;
      }
    } else if (!TEXT_ONLY.has(name)) {
      visit(value, measured || isMeasuredList(name, value));
    }
  }
}

function isMeasuredList(name: string, value: unknown): boolean {
  return MEASURED_LISTS.has(name) && Array.isArray(value);
}
