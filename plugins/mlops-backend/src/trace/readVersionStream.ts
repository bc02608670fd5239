import type { ModelVersion } from '@waymark/plugin-mlops-common';
import type { Knex } from 'knex';
import type { DbModelVersionRow } from '../database/tables';
import { mergeVersions } from '../queries/mergeVersions';
import type { SourceRanking } from '../queries/sourceRanking';
import { afterPosition, type StreamQuery, type TracePosition } from './streams';
import { traceSubjects } from './traceSubjects';

/** A version and when it was registered, as far back as a source says. */
export type VersionStep = TracePosition & {
  stream: 'versions';
  version: ModelVersion;
};

/** The versions that sources have; one that several report is one step. */
export async function readVersionStream(
  options: StreamQuery & { ranking: SourceRanking },
): Promise<VersionStep[]> {
  const { knex, ranking, entityRef, version, limit, after } = options;
  const keys: { key: string; at: string }[] = await versionsOf(knex, entityRef)
    .modify(query => {
      if (version !== undefined) {
        query.where('v.version', version);
      }
      if (after) {
        const { sql, bindings } = afterPosition(
          'versions',
          { at: 'min(v.created_at)', key: 'v.version' },
          after,
        );
        query.havingRaw(sql, bindings);
      }
    })
    .groupBy('v.version')
    .select('v.version as key')
    .min({ at: 'v.created_at' })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'key', order: 'desc' },
    ])
    .limit(limit);

  const rows: DbModelVersionRow[] = await versionsOf(knex, entityRef)
    .whereIn(
      'v.version',
      keys.map(({ key }) => key),
    )
    .select('v.*');
  return keys.flatMap(({ key, at }) => {
    const ofVersion = rows.filter(row => row.version === key);
    return ofVersion.length > 0
      ? [
          {
            at,
            stream: 'versions' as const,
            key,
            version: mergeVersions(ofVersion, ranking),
          },
        ]
      : [];
  });
}

function versionsOf(knex: Knex, entityRef: string): Knex.QueryBuilder {
  return knex
    .from(traceSubjects(knex, entityRef).as('o'))
    .join('model_versions as v', join =>
      join.on('v.source_id', 'o.source_id').andOn('v.model_id', 'o.object_id'),
    )
    .where('o.kind', 'model');
}
