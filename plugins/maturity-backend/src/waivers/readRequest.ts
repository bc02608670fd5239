import { InputError } from '@backstage/errors';
import type { WaiverRequest } from '@waymark/plugin-maturity-common';

const MIN_REASON = 10;
const MAX_WORDS = 2_000;
const MAX_URL = 2_000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** No database of ours can keep it in a text. */
const NUL = '\u0000';

/** What somebody writes when they ask, as it is stored. */
export interface RequestWords {
  reason: string;
  evidence?: string;
  /** Milliseconds since 1970. */
  until: number;
}

/**
 * Reads what somebody asks for. A waiver may last to the end of the last day
 * that the maximum reaches, so that a day can be chosen in any time zone. Pure.
 *
 * Errors: an `InputError` that names the field.
 */
export function readWaiverRequest(
  request: Pick<WaiverRequest, 'reason' | 'evidence' | 'until'>,
  options: { now: number; maxMs: number },
): RequestWords {
  const reason = request.reason.trim();
  if (reason.length < MIN_REASON || reason.length > MAX_WORDS) {
    throw new InputError(
      `/reason has ${reason.length} characters; expected ${MIN_REASON} to ${MAX_WORDS} that say why the check is excused.`,
    );
  }
  refuseNul('/reason', reason);
  const evidence = readAddress(request.evidence);
  return {
    reason,
    until: readUntil(request.until, options),
    ...(evidence !== undefined && { evidence }),
  };
}

/**
 * What a decider says about their decision; undefined for nothing. Pure.
 *
 * Errors: an `InputError` that names the field.
 */
export function readWords(words: string | undefined): string | undefined {
  const text = words?.trim();
  if (!text) {
    return undefined;
  }
  if (text.length > MAX_WORDS) {
    throw new InputError(
      `/words has ${text.length} characters; expected at most ${MAX_WORDS}.`,
    );
  }
  refuseNul('/words', text);
  return text;
}

function readUntil(
  text: string,
  { now, maxMs }: { now: number; maxMs: number },
): number {
  const until = Date.parse(text);
  if (!Number.isFinite(until)) {
    throw new InputError(
      `/until is '${text.slice(0, 40)}'; expected a time of ISO 8601 such as ${new Date(now + DAY_MS).toISOString()}.`,
    );
  }
  if (until <= now) {
    throw new InputError(
      `/until is ${new Date(until).toISOString()}, which is over; expected a time to come.`,
    );
  }
  const latest = (Math.floor((now + maxMs) / DAY_MS) + 1) * DAY_MS;
  if (until > latest) {
    throw new InputError(
      `/until is ${new Date(until).toISOString()}; a waiver lasts at most ${Math.floor(maxMs / DAY_MS)} days, to ${new Date(latest).toISOString()}. Ask for a shorter one, and again when it ends.`,
    );
  }
  return until;
}

function readAddress(text: string | undefined): string | undefined {
  const address = text?.trim();
  if (!address) {
    return undefined;
  }
  if (
    address.length > MAX_URL ||
    !/^https?:\/\//i.test(address) ||
    !URL.canParse(address)
  ) {
    throw new InputError(
      `/evidence is '${address.slice(0, 80)}'; expected an http or https address of at most ${MAX_URL} characters.`,
    );
  }
  refuseNul('/evidence', address);
  return address;
}

function refuseNul(pointer: string, text: string): void {
  if (text.includes(NUL)) {
    throw new InputError(
      `${pointer} has a NUL character in it; expected plain text.`,
    );
  }
}
