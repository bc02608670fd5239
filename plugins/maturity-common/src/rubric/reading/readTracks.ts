import type { FilterPredicate } from '@backstage/filter-predicates';
import { Duration } from 'luxon';
import type { RubricCheck, RubricTrack } from '../types';
import { found } from './Place';
import type { Place } from './Place';
import type { KnownFacts } from './readCondition';
import { readCondition } from './readCondition';
import { readCure } from './readCure';
import { readPredicate } from './readPredicate';
import { didYouMean } from './suggest';

const MAX_TRACKS = 30;
const MAX_CHECKS = 200;

const TRACK_KEYS = [
  'id',
  'title',
  'description',
  'from',
  'to',
  'required',
  'activity',
  'appliesTo',
  'checks',
];

const CHECK_KEYS = [
  'id',
  'title',
  'level',
  'weight',
  'appliesTo',
  'condition',
  'freshness',
  'why',
  'cure',
  'activity',
  'waivable',
];

interface TrackSurroundings {
  /** The highest level of the rubric. */
  highest: number;
  facts: KnownFacts;
  activities?: readonly string[];
}

/** Reads the tracks with their checks; ids are looked at across all of them. */
export function readTracks(
  place: Place,
  surroundings: TrackSurroundings,
): RubricTrack[] {
  const tracks = place.items('tracks', { least: 1, most: MAX_TRACKS }) ?? [];
  const read = tracks.map(track => readTrack(track, surroundings));
  refuseRepetition(tracks);
  const checks = tracks.flatMap(track => {
    const list = track.at('checks');
    return Array.isArray(list.value)
      ? list.value.map((_, index) => list.at(index))
      : [];
  });
  refuseRepetition(checks);
  if (checks.length > MAX_CHECKS) {
    place.error(
      `Found ${checks.length} checks in all tracks; expected at most ${MAX_CHECKS}. Split the rubric in two.`,
    );
  }
  return read.filter(track => track !== undefined);
}

function readTrack(
  place: Place,
  surroundings: TrackSurroundings,
): RubricTrack | undefined {
  if (!place.keys('a track', TRACK_KEYS)) {
    return undefined;
  }
  const id = place.at('id').id('the track');
  const title = place.at('title').text('the title of the track', 120);
  const description = place.at('description').optionalText('a text', 2_000);
  const from = place.at('from').optionalText('where it begins', 120);
  const to = place.at('to').optionalText('where it leads', 120);
  const required = place.at('required').flag('whether it counts', true);
  const activity = readActivity(place.at('activity'), surroundings);
  const appliesTo = place.at('appliesTo').missing
    ? undefined
    : readPredicate(place.at('appliesTo'));
  const checks =
    place.at('checks').items('checks', { least: 1, most: Infinity }) ?? [];
  const read = checks
    .map(check => readCheck(check, surroundings, appliesTo))
    .filter(check => check !== undefined);
  return id && title
    ? {
        id,
        title,
        ...(description && { description }),
        ...(from && { from }),
        ...(to && { to }),
        required,
        ...(activity && { activity }),
        checks: read,
      }
    : undefined;
}

function readCheck(
  place: Place,
  surroundings: TrackSurroundings,
  ofTrack: FilterPredicate | undefined,
): RubricCheck | undefined {
  if (!place.keys('a check', CHECK_KEYS)) {
    return undefined;
  }
  const { highest } = surroundings;
  const id = place.at('id').id('the check');
  const title = place.at('title').text('the title of the check', 160);
  const level = place
    .at('level')
    .number('the level that the check belongs to', {
      least: 1,
      most: highest,
      whole: true,
    });
  const weight = place
    .at('weight')
    .number('its share of the points', { least: 0, most: 1_000, fallback: 1 });
  const appliesTo = place.at('appliesTo').missing
    ? undefined
    : readPredicate(place.at('appliesTo'));
  const condition = readCondition(place.at('condition'), surroundings.facts);
  const freshness = readFreshness(place.at('freshness'));
  const why = place.at('why').text('why this is asked', 1_000);
  const cure = place.at('cure').missing
    ? undefined
    : readCure(place.at('cure'));
  const activity = readActivity(place.at('activity'), surroundings);
  const waivable = place
    .at('waivable')
    .flag('whether somebody may be excused', true);
  if (!id || !title || !level || weight === undefined || !condition || !why) {
    return undefined;
  }
  const predicate = both(ofTrack, appliesTo);
  return {
    id,
    title,
    level,
    weight,
    ...(predicate !== undefined && { appliesTo: predicate }),
    condition,
    ...(freshness && { freshness }),
    why,
    ...(cure && { cure }),
    ...(activity && { activity }),
    waivable,
  };
}

function readFreshness(place: Place): string | undefined {
  const written = place.optionalText('a duration', 40);
  if (written === undefined) {
    return undefined;
  }
  const duration = Duration.fromISO(written);
  if (!duration.isValid || !(duration.toMillis() > 0)) {
    place.error(
      `Found "${written}"; expected an ISO 8601 duration, such as P30D for 30 days or PT12H for 12 hours. Write it so.`,
    );
    return undefined;
  }
  return written;
}

function readActivity(
  place: Place,
  { activities }: TrackSurroundings,
): string | undefined {
  const activity = place.missing ? undefined : place.id('an activity');
  if (activity && activities && !activities.includes(activity)) {
    place.warn(
      `Found the activity ${found(activity)}, which the RACI does not have here; expected one of ${activities.join(
        ', ',
      )}: the Accountable for the entity's stage decides instead.${didYouMean(activity, activities)}`,
    );
  }
  return activity;
}

function both(
  left: FilterPredicate | undefined,
  right: FilterPredicate | undefined,
): FilterPredicate | undefined {
  return left !== undefined && right !== undefined
    ? { $all: [left, right] }
    : (left ?? right);
}

function refuseRepetition(places: readonly Place[]): void {
  const seen = new Set<unknown>();
  for (const place of places) {
    const id = place.at('id');
    if (typeof id.value === 'string' && seen.has(id.value)) {
      id.error(
        `Found the id "${id.value}" a second time; expected each only once in a rubric. Rename one of them.`,
      );
    }
    seen.add(id.value);
  }
}
