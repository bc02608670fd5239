import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import { chunked, whereKeysIn } from '@waymark/plugin-bulk-rows-node';
import type { CompiledRubric } from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import { sqlOfTarget } from '../target/sqlOfTarget';
import type { Progress, StoredCampaign, TeamProgress } from '../types';
import { findScopeRefs } from './scopeRefs';

/** Refs of one statement. */
const CHUNK = 5_000;

/** A row of the statement: one owner's entities. */
interface TeamRow {
  owner: string | null;
  total: number | string;
  done: number | string | null;
  waived: number | string | null;
}

/**
 * How far everybody in a campaign is now. Entities are counted where their
 * scorecards are; of another version of the rubric, while a new one is rolled
 * out, they are not counted.
 */
export async function readProgress(
  context: { knex: Knex; mirror: Pick<CatalogMirror, 'queryEntities'> },
  options: {
    campaign: Pick<StoredCampaign, 'target' | 'scope'>;
    compiled: CompiledRubric;
    signal?: AbortSignal;
  },
): Promise<Progress> {
  const { knex } = context;
  const { campaign, compiled, signal } = options;
  const { target, scope } = campaign;
  const teams = new Map<string | null, TeamProgress>();
  const parts =
    scope === undefined
      ? [undefined]
      : chunked(await findScopeRefs(context, scope, { signal }), CHUNK);
  for (const refs of parts) {
    signal?.throwIfAborted();
    for (const row of await countTeams(knex, { compiled, target, refs })) {
      addTeam(teams, row);
    }
  }
  return toProgress([...teams.values()]);
}

/** Teams, the furthest from done first, and all of them together. Pure. */
export function toProgress(teams: readonly TeamProgress[]): Progress {
  const sum = (key: 'done' | 'waived' | 'total') =>
    teams.reduce((count, team) => count + team[key], 0);
  return {
    done: sum('done'),
    waived: sum('waived'),
    total: sum('total'),
    teams: [...teams].sort(
      (left, right) =>
        right.total - right.done - (left.total - left.done) ||
        compareTexts(left.owner ?? '', right.owner ?? ''),
    ),
  };
}

async function countTeams(
  knex: Knex,
  options: Pick<StoredCampaign, 'target'> & {
    compiled: CompiledRubric;
    refs?: readonly string[];
  },
): Promise<TeamRow[]> {
  const { compiled, target, refs } = options;
  const { asked, done, waived } = sqlOfTarget(compiled, target);
  const query = knex('scorecards as c')
    .join('subjects as s', 's.entity_ref', 'c.entity_ref')
    .where('c.rubric_id', compiled.rubric.id)
    .where('c.digest', compiled.digest)
    .whereRaw(asked)
    .groupBy('s.owner')
    .select<TeamRow[]>(
      's.owner',
      knex.raw('count(*) as total'),
      knex.raw(`sum(case when ${done} then 1 else 0 end) as done`),
      knex.raw(
        `sum(case when ${done} and ${waived} then 1 else 0 end) as waived`,
      ),
    );
  if (refs) {
    const { sql, bindings } = whereKeysIn(
      knex,
      ['entity_ref'],
      refs.map(ref => [ref]),
    );
    query.whereIn(
      'c.entity_ref',
      knex('subjects').whereRaw(sql, bindings).select('entity_ref'),
    );
  }
  return query;
}

function addTeam(
  teams: Map<string | null, TeamProgress>,
  { owner, total, done, waived }: TeamRow,
): void {
  const team = teams.get(owner) ?? {
    ...(owner !== null && { owner }),
    done: 0,
    waived: 0,
    total: 0,
  };
  team.total += Number(total);
  team.done += Number(done ?? 0);
  team.waived += Number(waived ?? 0);
  teams.set(owner, team);
}

function compareTexts(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
