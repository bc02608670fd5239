/** A check in its place, as the address of the tab names it. */
export interface CheckPlace {
  rubric: string;
  track?: string;
  check?: string;
}

/**
 * The address of an entity's tab that opens a rubric, or one check of it.
 *
 * @param tab - path of the tab
 */
export function checkAddress(tab: string, place: CheckPlace): string {
  const { rubric, track, check } = place;
  const query = new URLSearchParams({
    rubric,
    ...(track && { track }),
    ...(check && { check }),
  });
  return `${tab}?${query}`;
}

/** What an address of the tab asks to open. */
export function readCheckPlace(query: URLSearchParams): Partial<CheckPlace> {
  const read = (name: string) => query.get(name) || undefined;
  return { rubric: read('rubric'), track: read('track'), check: read('check') };
}
