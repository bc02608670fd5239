const DAY_MS = 24 * 60 * 60_000;

/** The day of a moment, UTC: `2026-11-22`. Pure. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** When a day begins, milliseconds since 1970. Pure. */
export function momentOf(day: string): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

/** Pure. */
export function dayBefore(day: string): string {
  return dayOf(momentOf(day) - DAY_MS);
}

/** Every day from one to another, both included. Pure. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = momentOf(first); at <= momentOf(last); at += DAY_MS) {
    days.push(dayOf(at));
  }
  return days;
}
