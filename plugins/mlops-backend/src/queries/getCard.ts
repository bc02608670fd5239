import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { CardAnswer, ModelCard } from '@waymark/plugin-mlops-common';
import type { CardRecord, ObjectRecordBase } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import type { DbReportRow } from '../database/tables';
import { linkVersions } from './linkEntities';
import { listModelVersions } from './listModelVersions';
import { mergeCards, type CardSource } from './mergeCards';
import { readObjects } from './readObjects';
import { readReports } from './readReports';
import { registryCard } from './registryCard';
import type { SourceRanking } from './sourceRanking';

/** More cards than anybody keeps of one entity. */
const MAX_CARDS = 50;

/**
 * The card of an entity. What is declared in `spec.card` is believed first,
 * then cards that people wrote (Hugging Face, Google) and connectors found,
 * then what a source says of itself, then what the registry knows.
 */
export async function getCard(options: {
  knex: Knex;
  ranking: SourceRanking;
  entity: MirrorEntity;
}): Promise<CardAnswer> {
  const { knex, ranking, entity } = options;
  const { entityRef, kind } = entity;
  const reports = await readReports({
    knex,
    entityRef,
    type: 'card',
    limit: MAX_CARDS,
  });
  const found = ranking
    .sort(reports)
    .map(row => ({ row, record: JSON.parse(row.data) as CardRecord }));
  const written = found.filter(({ record }) => record.format !== 'source');
  const own = found.filter(({ record }) => record.format === 'source');
  const objects = ranking.sort(await readObjects(knex, entityRef));
  const latest = await latestVersion(options);

  const cards: CardSource[] = [
    ...(isCard(entity.spec.card)
      ? [{ from: 'declared', card: entity.spec.card }]
      : []),
    ...[...written, ...own].map(({ row, record }) => toSource(row, record)),
    ...(latest
      ? [
          {
            from: latest.source.id,
            at: latest.seenAt,
            card: registryCard({ latest }),
          },
        ]
      : []),
    ...objects.map(object => ({
      from: object.source_id,
      at: object.seen_at,
      card: registryCard({
        record: JSON.parse(object.data) as ObjectRecordBase,
      }),
    })),
  ];
  return mergeCards({ kind, cards });
}

async function latestVersion(options: {
  knex: Knex;
  ranking: SourceRanking;
  entity: MirrorEntity;
}) {
  const { knex, ranking, entity } = options;
  const { items } = await listModelVersions({
    knex,
    ranking,
    entityRef: entity.entityRef,
    page: { limit: 1 },
  });
  const [latest] = await linkVersions(knex, items);
  return latest;
}

function toSource(row: DbReportRow, record: CardRecord): CardSource {
  return { from: row.source_id, at: row.at, card: record.card };
}

function isCard(value: unknown): value is ModelCard {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
