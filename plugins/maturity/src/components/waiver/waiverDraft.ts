const DAY_MS = 86_400_000;

/** What the backend takes of a reason. */
export const REASON_LENGTH = { min: 10, max: 2_000 } as const;

/** What the backend takes of an address. */
export const MAX_EVIDENCE = 2_000;

/** What is written of a waiver so far. */
export interface WaiverDraft {
  reason: string;
  evidence: string;
  /** `2026-11-22`, in the reader's zone. */
  day: string;
}

/** From which day to which a waiver may last, in the reader's zone. */
export interface WaiverDays {
  first: string;
  last: string;
}

/** What is wrong with a field; a field that is right is absent. */
export interface DraftProblems {
  reason?: true;
  evidence?: true;
  day?: true;
}

/** The days that can be chosen: from tomorrow to the longest that is allowed. */
export function waiverDays(nowMs: number, maxDays: number): WaiverDays {
  return {
    first: dayOf(nowMs + DAY_MS),
    last: dayOf(nowMs + Math.max(maxDays, 1) * DAY_MS),
  };
}

/** What keeps a draft from being sent. */
export function draftProblems(
  draft: WaiverDraft,
  days: WaiverDays,
): DraftProblems {
  const { reason, evidence, day } = draft;
  const written = evidence.trim();
  return {
    ...(reason.trim().length < REASON_LENGTH.min && { reason: true }),
    ...(written && !isWebAddress(written) && { evidence: true }),
    ...((!day || day < days.first || day > days.last) && { day: true }),
  };
}

/**
 * When a waiver of that last day ends, ISO 8601: with the day in the reader's
 * zone, but never later than is allowed.
 */
export function untilOf(
  day: string,
  options: { nowMs: number; maxDays: number },
): string {
  const { nowMs, maxDays } = options;
  const endOfDay = new Date(`${day}T23:59:59`).getTime();
  // A minute less, since the backend's clock may be behind.
  const latest = nowMs + maxDays * DAY_MS - 60_000;
  return new Date(Math.min(endOfDay, latest)).toISOString();
}

function dayOf(ms: number): string {
  const date = new Date(ms);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(
    date.getDate(),
  )}`;
}

function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
