import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type { ModelCard, ModelVersion } from '@waymark/plugin-mlops-common';
import type { CardRecord, ObjectRecordBase } from '@waymark/plugin-mlops-node';
import type { DbReportRow, DbSourceObjectRow } from '../database/tables';
import type { CardSource } from './mergeCards';
import { parseRecord } from './parseRecord';
import { registryCard } from './registryCard';
import type { SourceRanking } from './sourceRanking';

/** The fields that speak of one version and not of the model as such. */
const OF_A_VERSION = [
  'metrics',
  'parameters',
  'trainingData',
  'evaluationData',
] as const satisfies (keyof ModelCard)[];

/**
 * The cards of an entity in the order they are believed: what `spec.card`
 * declares first, then cards that people wrote (Hugging Face, Google) and
 * connectors found, then what a source says of itself, then what the registry
 * knows.
 *
 * A card may say for which version it was written. Of another one's card, its
 * metrics, parameters and data are left out. Cards that name no version speak
 * of the newest: where the card of an older one is asked for, only what was
 * written for just that one comes before what is declared.
 *
 * @param options - `reports` are of type `card`; `latest` is the version whose
 * metrics, parameters and data the card gives, `older` says that it is not the
 * newest
 */
export function cardSources(options: {
  entity: MirrorEntity;
  reports: DbReportRow[];
  objects: DbSourceObjectRow[];
  latest?: ModelVersion;
  older?: boolean;
  ranking: SourceRanking;
}): CardSource[] {
  const { entity, reports, objects, latest, older = false, ranking } = options;
  const found = ranking
    .sort(reports)
    .map(row => toFoundCard(row, latest?.version));
  const exact = found.filter(card => card.of === 'this');
  const general = found.filter(card => card.of === 'any');
  const others = found.filter(card => card.of === 'other');
  const inOrder = [...exact, ...general, ...others];
  const written = inOrder.filter(({ format }) => format !== 'source');
  const own = inOrder.filter(({ format }) => format === 'source');
  const declared: CardSource[] = isCard(entity.spec.card)
    ? [
        {
          from: 'declared',
          format: 'declared',
          card: older ? ofTheModel(entity.spec.card) : entity.spec.card,
        },
      ]
    : [];
  const toSource = ({ of, card, ...origin }: FoundCard): CardSource => ({
    ...origin,
    card: of === 'other' || (of === 'any' && older) ? ofTheModel(card) : card,
  });

  return [
    ...(older ? exact.map(toSource) : []),
    ...declared,
    ...[...written, ...own]
      .filter(card => !older || card.of !== 'this')
      .map(toSource),
    ...(latest
      ? [
          {
            from: latest.source.id,
            at: latest.seenAt,
            format: 'registry' as const,
            url: latest.source.url,
            card: registryCard({ latest }),
          },
        ]
      : []),
    ...ranking.sort(objects).map((object): CardSource => {
      const record = parseRecord<ObjectRecordBase>(object.data);
      return {
        from: object.source_id,
        at: object.seen_at,
        format: 'registry',
        url: record.url,
        card: registryCard({ record }),
      };
    }),
  ];
}

type FoundCard = CardSource & {
  /** Whether it was written for the version at hand. */
  of: 'this' | 'any' | 'other';
};

function toFoundCard(row: DbReportRow, version?: string): FoundCard {
  const record = parseRecord<CardRecord>(row.data);
  const { format, path, url, card } = record;
  const origin = { from: row.source_id, at: row.at, format, path, url, card };
  if (record.version === undefined) {
    return { ...origin, of: 'any' };
  }
  const isThis =
    version !== undefined && plain(record.version) === plain(version);
  return { ...origin, of: isThis ? 'this' : 'other' };
}

/** People write `v3` where the registry has `3`. */
function plain(version: string): string {
  return version.trim().replace(/^v(?:ersion)?\s*(?=\d)/i, '');
}

function ofTheModel(card: ModelCard): ModelCard {
  return Object.fromEntries(
    Object.entries(card).filter(
      ([field]) => !OF_A_VERSION.some(own => own === field),
    ),
  );
}

function isCard(value: unknown): value is ModelCard {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
