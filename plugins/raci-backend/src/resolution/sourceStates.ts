import {
  deleteRows,
  digestOf,
  readRows,
  upsertRows,
} from '@waymark/plugin-bulk-rows-node';
import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import type { SourceRow, SourceStateRow } from '../database/tables';

/** Systems and domains by ref; undefined for those that are gone. */
export type Sources = ReadonlyMap<string, MirrorEntity | undefined>;

/**
 * Those of some systems and domains that differ, in what others inherit, from
 * what was last reckoned with. Most changes of a domain are none for those
 * below: that another system came to it, or a new description.
 */
export async function findChangedSources(
  knex: Knex,
  sources: Sources,
): Promise<string[]> {
  const known = new Map(
    (
      await readRows<SourceStateRow>(knex, {
        table: 'source_states',
        column: 'source_ref',
        values: [...sources.keys()],
      })
    ).map(row => [row.source_ref, row.digest]),
  );
  return [...sources.keys()].filter(
    ref => known.get(ref) !== stateOf(sources.get(ref)),
  );
}

/** The subjects that stand on some systems and domains. */
export async function findDependants(
  knex: Knex,
  sourceRefs: readonly string[],
): Promise<string[]> {
  const rows = await readRows<SourceRow>(knex, {
    table: 'sources',
    column: 'source_ref',
    values: sourceRefs,
    columns: ['entity_ref'],
  });
  return rows.map(row => row.entity_ref);
}

/** Says that everybody below was resolved with this state of the sources. */
export async function rememberSources(
  knex: Knex,
  sources: Sources,
  changed: readonly string[],
): Promise<void> {
  const rows = changed.map(ref => ({
    source_ref: ref,
    digest: stateOf(sources.get(ref)),
  }));
  await upsertRows({
    tx: knex,
    table: 'source_states',
    keys: ['source_ref'],
    values: ['digest'],
    rows: rows.filter((row): row is SourceStateRow => row.digest !== undefined),
  });
  await deleteRows(knex, {
    table: 'source_states',
    columns: ['source_ref'],
    keys: rows
      .filter(row => row.digest === undefined)
      .map(row => [row.source_ref]),
  });
}

/** What those below depend on; undefined for what is not there. */
function stateOf(entity: MirrorEntity | undefined): string | undefined {
  return (
    entity &&
    digestOf([
      entity.owner ?? null,
      entity.domain ?? null,
      entity.spec.raci ?? null,
      entity.spec.subdomainOf ?? null,
    ])
  );
}
