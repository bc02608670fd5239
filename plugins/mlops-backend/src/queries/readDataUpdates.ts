import type { RunRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';

/** Newest runs of a data set among which one that wrote it is looked for. */
const RUNS = 50;

/**
 * When the data of data sets last changed, by entity ref: their newest
 * version, and the newest finished run that has them among its outputs (of
 * the newest 50 on their page). Times are ISO 8601 in UTC.
 */
export async function readDataUpdates(options: {
  knex: Knex;
  refs: string[];
}): Promise<Map<string, string[]>> {
  const { knex, refs } = options;
  const updates = new Map<string, string[]>();
  if (refs.length === 0) {
    return updates;
  }
  const found = [
    ...(await readVersionTimes(knex, refs)),
    ...(await readOutputTimes(knex, refs)),
  ];
  for (const { entity_ref: ref, at } of found) {
    updates.set(ref, [...(updates.get(ref) ?? []), at]);
  }
  return updates;
}

type TimeRow = { entity_ref: string; at: string };

async function readVersionTimes(
  knex: Knex,
  refs: string[],
): Promise<TimeRow[]> {
  return knex('source_objects as o')
    .join('dataset_versions as v', join =>
      join
        .on('v.source_id', 'o.source_id')
        .andOn('v.dataset_id', 'o.object_id'),
    )
    .where('o.kind', 'dataset')
    .whereIn('o.entity_ref', refs)
    .whereNotNull('v.created_at')
    .groupBy('o.entity_ref')
    .select('o.entity_ref')
    .max({ at: 'v.created_at' });
}

type RunRow = {
  entity_ref: string;
  object_id: string;
  name: string;
  ended_at: string;
  data: string;
};

async function readOutputTimes(knex: Knex, refs: string[]): Promise<TimeRow[]> {
  const rows: RunRow[] = await knex
    .from(
      knex('source_objects as o')
        .join('run_subjects as s', join =>
          join
            .on('s.source_id', 'o.source_id')
            .andOn('s.kind', 'o.kind')
            .andOn('s.object_id', 'o.object_id'),
        )
        .where('o.kind', 'dataset')
        .whereIn('o.entity_ref', refs)
        .select(
          'o.entity_ref',
          'o.object_id',
          'o.name',
          's.source_id',
          's.run_id',
          knex.raw(
            'row_number() over (partition by o.entity_ref order by s.started_at desc, s.run_id desc) as newest',
          ),
        )
        .as('ranked'),
    )
    .join('runs as r', join =>
      join
        .on('r.source_id', 'ranked.source_id')
        .andOn('r.run_id', 'ranked.run_id'),
    )
    .where('newest', '<=', RUNS)
    .where('r.state', 'finished')
    .whereNotNull('r.ended_at')
    // Most sources name no outputs; their records need not be read.
    .whereNot('r.data', 'like', '%"outputs":[]%')
    .select('entity_ref', 'object_id', 'name', 'r.ended_at', 'r.data');
  return rows
    .filter(row => didWrite(row))
    .map(row => ({ entity_ref: row.entity_ref, at: row.ended_at }));
}

function didWrite({ entity_ref: ref, object_id: id, name, data }: RunRow) {
  const { outputs } = JSON.parse(data) as RunRecord;
  return outputs.some(use =>
    use.entityRef ? use.entityRef === ref : [id, name].includes(use.name),
  );
}
