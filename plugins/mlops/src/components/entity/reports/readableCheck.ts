const SNAKE_CASE = /^[a-z][a-z0-9]*(_[a-z0-9]+)+$/;

/**
 * The name of a check as a sentence would have it: suites name checks like
 * functions (`expect_column_values_to_not_be_null`), which is "Column values
 * to not be null". A name in words of its own stays as it is.
 */
export function readableCheck(name: string): string {
  if (!SNAKE_CASE.test(name)) {
    return name;
  }
  const words = name.replace(/^expect_/, '').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
