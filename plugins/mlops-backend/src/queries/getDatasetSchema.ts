import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type {
  DatasetSchema,
  DatasetSchemaField,
} from '@waymark/plugin-mlops-common';
import type { DatasetRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import { readObjects } from './readObjects';
import type { SourceRanking } from './sourceRanking';

/**
 * The fields of a data set: as declared, else as the first source that knows
 * them reports. No fields and no `from` where nobody does.
 */
export async function getDatasetSchema(options: {
  knex: Knex;
  ranking: SourceRanking;
  entity: MirrorEntity;
}): Promise<DatasetSchema> {
  const { knex, ranking, entity } = options;
  const declared = declaredFields(entity.spec.schema);
  if (declared) {
    return { fields: declared, from: 'declared' };
  }
  for (const row of ranking.sort(await readObjects(knex, entity.entityRef))) {
    const { schema } = JSON.parse(row.data) as Partial<DatasetRecord>;
    if (schema?.length) {
      return { fields: schema, from: row.source_id, at: row.seen_at };
    }
  }
  return { fields: [] };
}

function declaredFields(schema: unknown): DatasetSchemaField[] | undefined {
  const fields = (schema as { fields?: DatasetSchemaField[] } | undefined)
    ?.fields;
  return Array.isArray(fields) && fields.length > 0 ? fields : undefined;
}
