import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { ModelCard, ModelVersion } from '@waymark/plugin-mlops-common';
import type { CardRecord, ObjectRecordBase } from '@waymark/plugin-mlops-node';
import type { DbReportRow, DbSourceObjectRow } from '../database/tables';
import type { CardSource } from './mergeCards';
import { parseRecord } from './parseRecord';
import { registryCard } from './registryCard';
import type { SourceRanking } from './sourceRanking';

/**
 * The cards of an entity in the order they are believed: what `spec.card`
 * declares first, then cards that people wrote (Hugging Face, Google) and
 * connectors found, then what a source says of itself, then what the registry
 * knows.
 *
 * @param options - `reports` are of type `card`; `latest` is the version whose
 * metrics, parameters and data the card gives
 */
export function cardSources(options: {
  entity: MirrorEntity;
  reports: DbReportRow[];
  objects: DbSourceObjectRow[];
  latest?: ModelVersion;
  ranking: SourceRanking;
}): CardSource[] {
  const { entity, reports, objects, latest, ranking } = options;
  const found = ranking
    .sort(reports)
    .map(row => ({ row, record: parseRecord<CardRecord>(row.data) }));
  const written = found.filter(({ record }) => record.format !== 'source');
  const own = found.filter(({ record }) => record.format === 'source');

  return [
    ...(isCard(entity.spec.card)
      ? [{ from: 'declared', card: entity.spec.card }]
      : []),
    ...[...written, ...own].map(({ row, record }) => ({
      from: row.source_id,
      at: row.at,
      card: record.card,
    })),
    ...(latest
      ? [
          {
            from: latest.source.id,
            at: latest.seenAt,
            card: registryCard({ latest }),
          },
        ]
      : []),
    ...ranking.sort(objects).map(object => ({
      from: object.source_id,
      at: object.seen_at,
      card: registryCard({
        record: parseRecord<ObjectRecordBase>(object.data),
      }),
    })),
  ];
}

function isCard(value: unknown): value is ModelCard {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
