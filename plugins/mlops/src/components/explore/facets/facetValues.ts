/** One value of a facet as the panel offers it. */
export interface FacetValue {
  value: string;
  count: number;
  chosen: boolean;
}

/**
 * The values of a facet to choose from: those the API counted, in its order,
 * chosen ones that nothing has any more, so that they can be let go of, and at
 * the end, however frequent, "has none".
 */
export function facetValues(
  counted: { value: string; count: number }[] = [],
  chosen: string[] = [],
): FacetValue[] {
  const known = new Set(counted.map(({ value }) => value));
  const all = [
    ...counted.map(({ value, count }) => ({
      value,
      count,
      chosen: chosen.includes(value),
    })),
    ...chosen
      .filter(value => !known.has(value))
      .map(value => ({ value, count: 0, chosen: true })),
  ];
  return [
    ...all.filter(({ value }) => value !== ''),
    ...all.filter(({ value }) => value === ''),
  ];
}

/**
 * True when the facet tells entities apart: there are two values at least, or
 * one of them is chosen.
 */
export function isUseful(values: FacetValue[]): boolean {
  return values.length > 1 || values.some(({ chosen }) => chosen);
}

/**
 * The values to show of a long list: all that fit the text, or the first few
 * and whatever is chosen.
 */
export function visibleValues(
  values: FacetValue[],
  options: { text: string; limit: number },
): FacetValue[] {
  const { text, limit } = options;
  const wanted = text.trim().toLocaleLowerCase();
  const fitting = wanted
    ? values.filter(({ value }) => value.toLocaleLowerCase().includes(wanted))
    : values;
  return fitting.filter(({ chosen }, index) => chosen || index < limit);
}
