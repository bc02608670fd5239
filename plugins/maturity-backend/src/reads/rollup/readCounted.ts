import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type {
  CompiledRubric,
  RollupGroup,
} from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { Access } from '../access/readAccess';
import type { SubjectConditions } from '../conditions/types';
import { whereSubjects } from '../conditions/whereSubjects';
import type { CountedEntities } from './Tally';

/** Most entities that are looked at for who may read only some. */
const MAX_CHECKED = 5_000;

/** Some entities of one group. */
export type GroupedEntities = CountedEntities & { group?: string };

/** Of one entity, as {@link CountedEntities.digits}. */
const DIGITS = 'cast(c.level as text) || c.levels || c.rollups';
const IS_WAIVED = 'case when c.waived > 0 then 1 else 0 end';

/**
 * Entities of a rubric by group. Of each group comes one row, with the digits
 * of all its entities in one text: ten thousand rows would take five times as
 * long to read as to count. Who may read only some entities gets those, each
 * looked at.
 *
 * @returns `atLeast` where not all were looked at, or where some are still
 *   judged by another version of the rubric, whose digits stand for something
 *   else.
 */
export async function readCounted(
  knex: Knex,
  options: {
    compiled: CompiledRubric;
    groupBy: RollupGroup;
    conditions: SubjectConditions;
    access: Access;
  },
): Promise<{ rows: GroupedEntities[]; atLeast: boolean }> {
  const { compiled, groupBy, conditions, access } = options;
  const { digest } = compiled;
  const group = groupBy === 'organisation' ? 'null' : `s.${groupBy}`;
  const from = () => {
    const query = knex('scorecards as c')
      .join('subjects as s', 's.entity_ref', 'c.entity_ref')
      .where('c.rubric_id', compiled.rubric.id);
    return whereSubjects(query, knex, conditions);
  };
  const [rows, otherVersion] = await Promise.all([
    access.seesAll
      ? readGrouped(from(), knex, { group, digest })
      : readVisible(from(), knex, { group, digest, access }),
    from().whereNot('c.digest', digest).first('c.entity_ref'),
  ]);
  return {
    rows: rows.found,
    atLeast: !rows.complete || otherVersion !== undefined,
  };
}

type Row = {
  of: string | null;
  digits: string;
  n: number | string;
  earned: number;
  possible: number;
  waived: number | string;
};

type Found = { found: GroupedEntities[]; complete: boolean };

async function readGrouped(
  query: Knex.QueryBuilder,
  knex: Knex,
  { group, digest }: { group: string; digest: string },
): Promise<Found> {
  const joined = isPostgres(knex) ? 'string_agg' : 'group_concat';
  const rows: Row[] = await query
    .where('c.digest', digest)
    .modify(builder => {
      if (group !== 'null') {
        builder.groupByRaw(group);
      }
    })
    .havingRaw('count(*) > 0')
    .select(
      knex.raw(`${group} as "of"`),
      knex.raw(`${joined}(${DIGITS}, '') as digits`),
      knex.raw('count(*) as n'),
      knex.raw('sum(c.earned) as earned'),
      knex.raw('sum(c.possible) as possible'),
      knex.raw(`sum(${IS_WAIVED}) as waived`),
    );
  return {
    found: rows.map(row => toGrouped(row, row.of)),
    complete: true,
  };
}

async function readVisible(
  query: Knex.QueryBuilder,
  knex: Knex,
  options: { group: string; digest: string; access: Access },
): Promise<Found> {
  const { group, digest, access } = options;
  const rows: (Row & { entity_ref: string })[] = await query
    .where('c.digest', digest)
    .orderBy('c.entity_ref')
    .limit(MAX_CHECKED + 1)
    .select(
      'c.entity_ref',
      'c.earned',
      'c.possible',
      knex.raw(`${group} as "of"`),
      knex.raw(`${DIGITS} as digits`),
      knex.raw('1 as n'),
      knex.raw(`${IS_WAIVED} as waived`),
    );
  const checked = rows.slice(0, MAX_CHECKED);
  const sight = await access.sees(
    checked.flatMap(row => [row.entity_ref, isRef(row.of) ? row.of : null]),
  );
  return {
    found: checked
      .filter(row => sight.entity(row.entity_ref))
      // What belongs to a hidden group counts as what belongs to none.
      .map(row =>
        toGrouped(row, !isRef(row.of) || sight.named(row.of) ? row.of : null),
      ),
    complete: rows.length <= MAX_CHECKED,
  };
}

/** Kinds are groups too, and nothing that could be hidden. */
function isRef(group: string | null): boolean {
  return group?.includes(':') ?? false;
}

function toGrouped(row: Row, group: string | null): GroupedEntities {
  return {
    ...(group !== null && { group }),
    digits: row.digits,
    entities: Number(row.n),
    earned: Number(row.earned),
    possible: Number(row.possible),
    waived: Number(row.waived),
  };
}
