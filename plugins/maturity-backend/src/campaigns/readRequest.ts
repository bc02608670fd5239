import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  CampaignRequest,
  CampaignTarget,
} from '@waymark/plugin-maturity-common';
import {
  requireCheck,
  requireRubric,
  requireTrack,
} from '../rubrics/requireParts';
import type { LoadedRubric, RubricBook } from '../rubrics/types';
import { readFilter } from '../subjects/readFilter';
import { dayOf } from './progress/days';
import { refuseUnkept } from './refuseUnkept';
import type { StoredCampaign } from './types';

const MIN_TITLE = 3;
const MAX_TITLE = 120;
const MAX_GUIDANCE = 10_000;
const MAX_CHECKS = 50;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What somebody wants of a campaign, as it is stored. */
export type CampaignWords = Pick<
  StoredCampaign,
  'title' | 'guidance' | 'owner' | 'rubricId' | 'target' | 'scope' | 'dueOn'
>;

/**
 * Reads what a campaign is to be made of. Pure.
 *
 * Errors: an `InputError` that names the field by its JSON pointer.
 * @param options.owner - who runs it where the request does not say
 * @param options.specKeys - parts of `spec` that the mirror keeps
 * @param options.dueOn - the day it is due so far, which may be over
 */
export function readCampaignRequest(
  request: CampaignRequest,
  options: {
    book: RubricBook;
    owner: string;
    specKeys: readonly string[];
    now: number;
    dueOn?: string;
  },
): CampaignWords {
  const { book, now } = options;
  const title = readText('/title', request.title, MIN_TITLE, MAX_TITLE);
  const guidance =
    readText('/guidance', request.guidance ?? '', 0, MAX_GUIDANCE) || undefined;
  const loaded = requireRubric(book, request.rubric, '/rubric');
  const scope =
    request.scope === undefined
      ? undefined
      : readFilter(request.scope, '/scope');
  if (scope !== undefined) {
    refuseUnkept(scope, options);
  }
  return {
    title,
    owner:
      request.owner === undefined ? options.owner : readOwner(request.owner),
    rubricId: request.rubric,
    target: readTarget(loaded, request.target),
    dueOn: readDay(request.dueOn, { now, before: options.dueOn }),
    ...(guidance !== undefined && { guidance }),
    ...(scope !== undefined && { scope }),
  };
}

function readText(
  pointer: string,
  given: string,
  least: number,
  most: number,
): string {
  const text = given.trim();
  if (text.length < least || text.length > most) {
    throw new InputError(
      `${pointer} has ${text.length} characters; expected ${least} to ${most}.`,
    );
  }
  if (text.includes('\u0000')) {
    throw new InputError(
      `${pointer} has a NUL character in it; expected plain text.`,
    );
  }
  return text;
}

function readOwner(text: string): string {
  const wrong = new InputError(
    `/owner is '${text.slice(0, 80)}'; expected a user or group such as group:default/ml-platform.`,
  );
  try {
    const ref = stringifyEntityRef(parseEntityRef(text));
    if (/^(user|group):/.test(ref)) {
      return ref;
    }
  } catch {
    throw wrong;
  }
  throw wrong;
}

function readTarget(
  loaded: LoadedRubric,
  target: CampaignTarget,
): CampaignTarget {
  if ('checks' in target) {
    const checks = [...new Set(target.checks)];
    if (checks.length === 0 || checks.length > MAX_CHECKS) {
      throw new InputError(
        `/target/checks has ${checks.length} entries; expected 1 to ${MAX_CHECKS}.`,
      );
    }
    checks.forEach((check, index) =>
      requireCheck(loaded, check, `/target/checks/${index}`),
    );
    return { checks };
  }
  const { level, track } = target;
  const { id, levels } = loaded.compiled.rubric;
  const highest = levels.length - 1;
  if (!Number.isInteger(level) || level < 1 || level > highest) {
    throw new InputError(
      `/target/level is ${level}; rubric '${id}' has the levels 1 to ${highest} to reach.`,
    );
  }
  if (track === undefined) {
    return { level };
  }
  requireTrack(loaded, track, '/target/track');
  return { level, track };
}

function readDay(
  text: string,
  { now, before }: { now: number; before?: string },
): string {
  const today = dayOf(now);
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  if (!Number.isFinite(time) || dayOf(time) !== text) {
    throw new InputError(
      `/dueOn is '${text.slice(0, 40)}'; expected a day such as ${today}.`,
    );
  }
  if (text < today && text !== before) {
    throw new InputError(
      `/dueOn is ${text}, which is over; expected ${today} or later.`,
    );
  }
  return text;
}
