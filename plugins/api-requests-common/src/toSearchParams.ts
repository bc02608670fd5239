/** What the parameters of a query may be. @public */
export type QueryValues = Record<
  string,
  string | number | boolean | readonly string[] | undefined
>;

/**
 * Values as a query writes them: lists by repetition, nothing for nothing, in
 * the order of the keys, so that equal queries are equal URLs.
 * @public
 */
export function toSearchParams(values: QueryValues): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) {
        parameters.append(name, String(one));
      }
    }
  }
  return parameters;
}
