import { InputError } from '@backstage/errors';
import type { EntitiesQuery } from '@waymark/plugin-maturity-common';
import type { Place } from '@waymark/plugin-openapi-operations-node';
import type { Knex } from 'knex';
import type { ScorecardRow, SubjectRow } from '../../database/tables';
import type { LoadedRubric } from '../../rubrics/types';
import { hasResult, trackLevel } from '../conditions/outcomes';
import type { SubjectConditions } from '../conditions/types';
import { whereSubjects } from '../conditions/whereSubjects';
import { findChecks, findTrack } from '../find/findRubric';

/** An entity with what a rubric makes of it, and its place in the order. */
export type FoundEntityRow = SubjectRow &
  Pick<
    ScorecardRow,
    | 'level'
    | 'levels'
    | 'rollups'
    | 'waived'
    | 'earned'
    | 'possible'
    | 'open_checks'
  > & { place: number | string };

/** Who earned everything there is to earn comes last. */
const SHARE =
  '(case when c.possible = 0 then 1 else c.earned / c.possible end)';

/**
 * What a query of entities asks of their scorecards.
 *
 * Errors: an `InputError` for a track or check that the rubric does not have,
 * or results without a check.
 */
export function readEntityQuery(
  knex: Knex,
  loaded: LoadedRubric,
  query: EntitiesQuery,
) {
  const { compiled } = loaded;
  const { track, check, level, result, sort = 'name' } = query;
  if (result?.length && check === undefined) {
    throw new InputError(
      "'result' is given without 'check'; expected the id of the check that has one of these results.",
    );
  }
  const levelOf =
    track === undefined
      ? 'c.level'
      : trackLevel(knex, findTrack(loaded, track));
  const checks = check === undefined ? [] : findChecks(loaded, [check]);
  const order = { name: undefined, level: levelOf, points: SHARE }[sort];

  const from = (conditions: SubjectConditions) => {
    const rows = knex('scorecards as c')
      .join('subjects as s', 's.entity_ref', 'c.entity_ref')
      .where('c.rubric_id', compiled.rubric.id)
      // Letters and digits of another version stand for something else.
      .where('c.digest', compiled.digest);
    whereSubjects(rows, knex, conditions);
    if (track !== undefined) {
      rows.whereRaw(`${levelOf} >= 0`);
    }
    if (level?.length) {
      rows.whereRaw(`${levelOf} in (${level.map(Number).join(', ')})`);
    }
    if (checks.length > 0 && result?.length) {
      const { sql, bindings } = hasResult(
        knex,
        checks.map(({ index }) => index),
        result,
      );
      rows.whereRaw(sql, bindings);
    }
    return rows;
  };

  return {
    async find(
      conditions: SubjectConditions,
      { place, limit }: { place: Place; limit: number },
    ): Promise<FoundEntityRow[]> {
      const keys = [...(order ? [order] : []), 's.sort_key', 's.entity_ref'];
      const rows = from(conditions);
      if (place.keys) {
        rows.whereRaw(
          `(${keys.join(', ')}) >= (${keys.map(() => '?').join(', ')})`,
          place.keys as string[],
        );
      }
      return rows
        .orderByRaw(keys.join(', '))
        .offset(place.skip)
        .limit(limit)
        .select<FoundEntityRow[]>(
          's.*',
          'c.level',
          'c.levels',
          'c.rollups',
          'c.waived',
          'c.earned',
          'c.possible',
          'c.open_checks',
          knex.raw(`${order ?? '0'} as place`),
        );
    },

    async count(conditions: SubjectConditions): Promise<number> {
      const [{ n }] = await from(conditions).select(knex.raw('count(*) as n'));
      return Number(n);
    },
  };
}
