import {
  decodeTrackLevels,
  type Rubric,
} from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { LeavingRow, ScorecardRow } from '../database';
import type { VersionReader } from '../rubrics';

/** Since when a check has its letter. */
export interface StandingCheck {
  letter: string;
  /** Milliseconds since 1970. */
  since: number;
}

/** Stored results by the ids of what they are about. */
export interface Standing {
  rubric: Rubric;
  /** In the rubric's order. */
  checks: ReadonlyMap<string, StandingCheck>;
}

/**
 * Reads letters as the rubric meant them by which they were found. Undefined
 * where nobody knows that version any more.
 */
export async function readStanding(
  knex: Knex,
  row: Pick<
    ScorecardRow | LeavingRow,
    'rubric_id' | 'digest' | 'outcomes' | 'since'
  >,
  readVersion: VersionReader,
): Promise<Standing | undefined> {
  const rubric = await readVersion(knex, {
    rubricId: row.rubric_id,
    digest: row.digest,
  });
  return rubric && toStanding(rubric, row);
}

/** As {@link readStanding}, where the version is at hand. Pure. */
export function toStanding(
  rubric: Rubric,
  row: Pick<ScorecardRow, 'outcomes' | 'since'>,
): Standing {
  const since = JSON.parse(row.since) as number[];
  const ids = rubric.tracks.flatMap(({ checks }) => checks.map(({ id }) => id));
  return {
    rubric,
    checks: new Map(
      ids.map((id, index) => [
        id,
        { letter: row.outcomes[index], since: since[index] },
      ]),
    ),
  };
}

/** Levels of tracks by id; undefined where a track did not apply. Pure. */
export function trackLevelsOf(
  rubric: Rubric,
  digits: string,
): Map<string, number | undefined> {
  const levels = decodeTrackLevels(digits);
  return new Map(rubric.tracks.map(({ id }, index) => [id, levels[index]]));
}
