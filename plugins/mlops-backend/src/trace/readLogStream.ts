import type { Knex } from 'knex';
import type { DbTraceLogRow } from '../database/tables';
import { afterPosition, type StreamQuery, type TracePosition } from './streams';
import { traceSubjects } from './traceSubjects';

/** A row of the log and where it stands. */
export type LogStep = TracePosition & { stream: 'log'; row: DbTraceLogRow };

/**
 * What was recorded about an entity: aliases, deployments, and versions and
 * runs that their source no longer has. A version or run that came back is
 * told by its own stream again.
 */
export async function readLogStream(
  options: StreamQuery & { actions?: DbTraceLogRow['action'][] },
): Promise<LogStep[]> {
  const { knex, entityRef, version, limit, after, actions } = options;
  const rows: DbTraceLogRow[] = await knex
    .from(traceSubjects(knex, entityRef).as('o'))
    .join('trace_log as l', join =>
      join
        .on('l.source_id', 'o.source_id')
        .andOn('l.kind', 'o.kind')
        .andOn('l.object_id', 'o.object_id'),
    )
    .modify(query => {
      if (actions) {
        query.whereIn('l.action', actions);
      }
      if (version !== undefined) {
        query.where(of =>
          of
            .where('l.version', version)
            .orWhere(run =>
              run
                .where('l.action', 'run')
                .whereExists(namedBy(knex, entityRef, version)),
            ),
        );
      }
      if (after) {
        // The id is a number: as text, 10 would come before 9.
        const { sql, bindings } = afterPosition(
          'log',
          { at: 'l.at', key: 'l.id' },
          after,
        );
        query.whereRaw(
          sql,
          bindings.map((value, i) => (i === 1 ? Number(value) : value)),
        );
      }
    })
    .whereNot(back =>
      back.where('l.action', 'registered').whereExists(liveVersion(knex)),
    )
    .whereNot(back => back.where('l.action', 'run').whereExists(liveRun(knex)))
    .orderBy([
      { column: 'l.at', order: 'desc' },
      { column: 'l.id', order: 'desc' },
    ])
    .limit(limit)
    .select('l.*');
  return rows.map(row => ({
    at: row.at,
    stream: 'log',
    key: String(row.id),
    row,
  }));
}

function liveVersion(knex: Knex): Knex.QueryBuilder {
  return knex('model_versions as v')
    .whereRaw(
      'v.source_id = l.source_id and v.model_id = l.object_id and v.version = l.version and v.created_at = l.at',
    )
    .select(knex.raw('1'));
}

function liveRun(knex: Knex): Knex.QueryBuilder {
  return knex('runs as r')
    .whereRaw('r.source_id = l.source_id and r.run_id = l.run_id')
    .select(knex.raw('1'));
}

/** That the entity's version, there or gone, names the run of the row. */
function namedBy(
  knex: Knex,
  entityRef: string,
  version: string,
): Knex.QueryBuilder {
  return knex
    .from(namingVersions(knex, entityRef).as('n'))
    .where('n.version', version)
    .whereRaw('n.source_id = l.source_id and n.run_id = l.run_id')
    .select(knex.raw('1'));
}

/**
 * Which versions of an entity name which runs, as a relation with the columns
 * source_id, run_id and version; also versions that are gone.
 */
export function namingVersions(
  knex: Knex,
  entityRef: string,
): Knex.QueryBuilder {
  return knex
    .from(traceSubjects(knex, entityRef).as('m'))
    .join('model_versions as v', join =>
      join.on('v.source_id', 'm.source_id').andOn('v.model_id', 'm.object_id'),
    )
    .where('m.kind', 'model')
    .whereNotNull('v.run_id')
    .select('v.source_id', 'v.run_id', 'v.version')
    .unionAll(query =>
      query
        .from(traceSubjects(knex, entityRef).as('m'))
        .join('trace_log as g', join =>
          join
            .on('g.source_id', 'm.source_id')
            .andOn('g.kind', 'm.kind')
            .andOn('g.object_id', 'm.object_id'),
        )
        .where('g.action', 'registered')
        .whereNotNull('g.run_id')
        .select('g.source_id', 'g.run_id', 'g.version'),
    );
}
