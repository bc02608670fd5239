import type { Run } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { DbRunRow } from '../database/tables';
import { mergeRuns } from '../queries/mergeRuns';
import { runKey } from '../queries/runKey';
import type { SourceRanking } from '../queries/sourceRanking';
import type { RunName } from './findMadeVersions';
import { namingVersions } from './readLogStream';
import { afterPosition, type StreamQuery, type TracePosition } from './streams';
import { traceSubjects } from './traceSubjects';

/** A run that ended, and when. */
export type RunStep = TracePosition & {
  stream: 'runs';
  run: Run;
  /** What the sources of the run call it. */
  names: RunName[];
};

/** States in which a run has happened. */
const ENDED = ['finished', 'failed', 'aborted'];

/**
 * The runs on an entity's page that have ended, by when they ended; one that
 * several sources report is one step. Those that no clock of a source places
 * in time are left out: a trace cannot say when they were.
 */
export async function readRunStream(
  options: StreamQuery & { ranking: SourceRanking },
): Promise<RunStep[]> {
  const { knex, ranking, entityRef, version, limit, after } = options;
  const keys: { run_key: string; at: string }[] = await runsOf(knex, entityRef)
    .modify(query => {
      if (version !== undefined) {
        query.whereIn(
          'run_key',
          knex
            .from(namingVersions(knex, entityRef).as('n'))
            .where('n.version', version)
            .select(runKey(knex, 'n')),
        );
      }
      if (after) {
        const { sql, bindings } = afterPosition(
          'runs',
          { at: 'max(happened_at)', key: 'run_key' },
          after,
        );
        query.havingRaw(sql, bindings);
      }
    })
    .groupBy('run_key')
    .select('run_key')
    .max({ at: 'happened_at' })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'run_key', order: 'desc' },
    ])
    .limit(limit);

  const rows: (DbRunRow & { run_key: string })[] = await runsOf(knex, entityRef)
    .join('runs as r', join =>
      join.on('r.source_id', 'k.source_id').andOn('r.run_id', 'k.run_id'),
    )
    .whereIn(
      'k.run_key',
      keys.map(key => key.run_key),
    )
    .distinct('r.*', 'k.run_key');
  return keys.flatMap(({ run_key: key, at }) => {
    const ofRun = rows.filter(row => row.run_key === key);
    return ofRun.length > 0
      ? [
          {
            at,
            stream: 'runs' as const,
            key,
            run: mergeRuns(ofRun, ranking),
            names: ofRun.map(row => ({
              sourceId: row.source_id,
              runId: row.run_id,
            })),
          },
        ]
      : [];
  });
}

/** The ended runs of an entity as the table `k`. */
function runsOf(knex: Knex, entityRef: string): Knex.QueryBuilder {
  return knex.from(
    knex
      .from(traceSubjects(knex, entityRef).as('o'))
      .join('run_subjects as s', join =>
        join
          .on('s.source_id', 'o.source_id')
          .andOn('s.kind', 'o.kind')
          .andOn('s.object_id', 'o.object_id'),
      )
      .join('runs as e', join =>
        join.on('e.source_id', 's.source_id').andOn('e.run_id', 's.run_id'),
      )
      .whereIn('e.state', ENDED)
      .whereRaw('coalesce(e.ended_at, e.started_at) is not null')
      .select(
        's.source_id',
        's.run_id',
        runKey(knex, 's').wrap('', ' as run_key'),
        knex.raw('coalesce(e.ended_at, e.started_at) as happened_at'),
      )
      .as('k'),
  );
}
