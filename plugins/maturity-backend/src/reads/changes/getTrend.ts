import { InputError } from '@backstage/errors';
import type {
  CompiledRubric,
  Trend,
  TrendPoint,
  TrendQuery,
} from '@waymark/plugin-maturity-common';
import type { TrendCounts, TrendRow } from '../../database/tables';
import type { Access } from '../access/readAccess';
import { readSubjectFilter } from '../conditions/readSubjectFilter';
import type { ReadContext } from '../context';
import { findRubric } from '../find/findRubric';
import { readCounted } from '../rollup/readCounted';
import { Tally } from '../rollup/Tally';
import { entityTrend } from './entityTrend';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** How far back a trend goes where nothing is said, and at most. */
const DEFAULT_DAYS = 90;
const MAX_DAYS = 731;

type Scope = { scope: TrendRow['scope']; ref: string };

/**
 * How an entity, a group or the organisation stood, day by day: the days on
 * which something differed, the first with what was before, and today. Who
 * may read only some entities gets of groups only today, counted over those.
 *
 * Errors: an `InputError` for more than one of entityRef, owner, system and
 * domain, or a day that is none.
 */
export async function getTrend(
  context: ReadContext,
  options: { query: TrendQuery; access: Access },
): Promise<Trend> {
  const { book, clock } = context;
  const { query, access } = options;
  const { compiled } = findRubric(book, query.rubric);
  const { id: rubric, version } = compiled.rubric;
  const today = dayOf(clock());
  const from = readFrom(query.from, clock());
  const scope = readScope(query);
  if (query.entityRef !== undefined) {
    const { entityRef } = query;
    return {
      rubric,
      version,
      items: await entityTrend(context, {
        compiled,
        entityRef,
        from,
        today,
        access,
      }),
    };
  }
  const [past, now] = await Promise.all([
    access.seesAll ? readPast(context, { compiled, scope, from, today }) : [],
    readToday(context, { compiled, query, access, today }),
  ]);
  return { rubric, version, items: now ? [...past, now] : past };
}

function readScope(query: TrendQuery): Scope {
  const given = (['entityRef', 'owner', 'system', 'domain'] as const).filter(
    name => query[name] !== undefined,
  );
  if (given.length > 1) {
    throw new InputError(
      `'${given.join("' and '")}' are given; expected one of them, or none for the organisation.`,
    );
  }
  const [scope] = given;
  return scope === undefined || scope === 'entityRef'
    ? { scope: 'organisation', ref: '' }
    : { scope, ref: query[scope] ?? '' };
}

function readFrom(from: string | undefined, now: number): string {
  if (from === undefined) {
    return dayOf(now - DEFAULT_DAYS * DAY_MS);
  }
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(from) ? Date.parse(from) : NaN;
  const earliest = dayOf(now - MAX_DAYS * DAY_MS);
  const latest = dayOf(now);
  if (Number.isNaN(ms) || from < earliest || from > latest) {
    throw new InputError(
      `Query parameter 'from' is '${from}'; expected a day from ${earliest} to ${latest}, such as ${dayOf(now - DEFAULT_DAYS * DAY_MS)}.`,
    );
  }
  return from;
}

async function readPast(
  { knex }: Pick<ReadContext, 'knex'>,
  options: {
    compiled: CompiledRubric;
    scope: Scope;
    from: string;
    today: string;
  },
): Promise<TrendPoint[]> {
  const { compiled, from, today } = options;
  const { scope, ref } = options.scope;
  const rows = () =>
    knex<TrendRow>('trend').where({
      rubric_id: compiled.rubric.id,
      scope,
      scope_ref: ref,
    });
  const [before, since] = await Promise.all([
    rows().where('day', '<', from).orderBy('day', 'desc').first(),
    rows()
      .where('day', '>=', from)
      .where('day', '<', today)
      .orderBy('day')
      .limit(MAX_DAYS),
  ]);
  const points = since.map(row => toPoint(compiled, row.day, row.counts));
  // A day that is not stored was like the one before it.
  return before && points[0]?.day !== from && from < today
    ? [toPoint(compiled, from, before.counts), ...points]
    : points;
}

function toPoint(
  { rubric }: CompiledRubric,
  day: string,
  text: string,
): TrendPoint {
  const { levels, earned, possible, tracks, rollups } = JSON.parse(
    text,
  ) as TrendCounts;
  return {
    day,
    levels,
    points: { earned, possible },
    tracks: rubric.tracks.flatMap(({ id }) =>
      tracks[id] ? [{ id, ...tracks[id] }] : [],
    ),
    rollups: rubric.rollups.flatMap(({ id }) =>
      rollups[id] ? [{ id, levels: rollups[id] }] : [],
    ),
  };
}

async function readToday(
  { knex }: Pick<ReadContext, 'knex'>,
  options: {
    compiled: CompiledRubric;
    query: TrendQuery;
    access: Access;
    today: string;
  },
): Promise<TrendPoint | undefined> {
  const { compiled, query, access, today } = options;
  const only = (ref: string | undefined) => (ref === undefined ? [] : [ref]);
  const conditions = await readSubjectFilter(
    {
      owner: only(query.owner),
      system: only(query.system),
      domain: only(query.domain),
    },
    access,
  );
  if (!conditions) {
    return undefined;
  }
  const { rows } = await readCounted(knex, {
    compiled,
    groupBy: 'organisation',
    conditions,
    access,
  });
  const tally = new Tally(compiled.rubric);
  rows.forEach(row => tally.add(row));
  const { levels, points, tracks, rollups } = tally.toItem();
  return {
    day: today,
    levels,
    points,
    tracks: tracks.map(({ mean, ...track }) => track),
    rollups,
  };
}

/** The day of a moment, in UTC as everything that is stored. */
function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
