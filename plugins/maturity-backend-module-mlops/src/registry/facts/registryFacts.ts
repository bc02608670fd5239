import type {
  CardOverview,
  DatasetOverview,
  EntityOverview,
  OverviewNeedCode,
} from '@waymark/plugin-mlops-common';
import { parseEntityRef } from '@backstage/catalog-model';
import { entityPage, fact, type Told } from '../../facts';
import type { RegistryFact } from '../meanings';
import type { RegistryAnswer } from './RegistryAnswer';
import { pipelineRunFacts, runFacts, scheduleFacts } from './runFacts';
import { comparisonFacts, versionFacts } from './versionFacts';

/** All that the registry tells of a model, data set or pipeline. Pure. */
export function registryFacts(answer: RegistryAnswer): Told<RegistryFact> {
  const { entityRef, overview, pipelines } = answer;
  const { item, model, dataset, card, runs } = overview;
  return {
    // Without the item the registry has not looked at the entity yet.
    ...(item && { known: fact(item.source !== undefined) }),
    'source-gone': fact(needOf(overview, 'source-gone') !== undefined),
    ...runFacts(entityRef, runs),
    ...(parseEntityRef(entityRef).kind === 'pipeline' &&
      scheduleFacts(entityRef, runs)),
    ...(model && {
      ...versionFacts(answer, model),
      ...comparisonFacts(answer, model),
      ...pipelineRunFacts(pipelines),
      ...regionFacts(overview),
    }),
    ...(dataset && datasetFacts(entityRef, dataset)),
    ...(card && cardFacts(entityRef, card)),
  };
}

function needOf(overview: EntityOverview, code: OverviewNeedCode) {
  return overview.needs.find(need => need.code === code);
}

function regionFacts(overview: EntityOverview): Told<RegistryFact> {
  const regions = needOf(overview, 'region-mismatch')?.subjects ?? [];
  return {
    'regions-mismatched': fact(regions.length, {
      ...(regions.length > 0 && { evidence: { title: regions.join(', ') } }),
    }),
  };
}

function datasetFacts(
  entityRef: string,
  dataset: DatasetOverview,
): Told<RegistryFact> {
  const { versions, totalVersions, fields, freshness, usedBy } = dataset;
  const evidence = {
    url: entityPage(entityRef, 'versions'),
    title: 'Versions',
  };
  const ofNewest = { at: versions[0]?.createdAt, evidence };
  const { promised, updatedAt, state } = freshness;
  return {
    versions: fact(totalVersions, { evidence }),
    'newest-version': fact(versions[0]?.version ?? null, ofNewest),
    'newest-version-commit': fact(
      versions[0] ? Boolean(versions[0].commit) : null,
      ofNewest,
    ),
    'data-updated': fact(updatedAt ?? null, { at: updatedAt, evidence }),
    freshness: fact(promised ? state : null, { evidence }),
    fields: fact(fields.total),
    'fields-classified': fact(fields.classified),
    'used-by': fact(usedBy.length),
  };
}

function cardFacts(entityRef: string, card: CardOverview): Told<RegistryFact> {
  const evidence = { url: entityPage(entityRef, 'card'), title: 'Card' };
  return {
    card: fact(
      Object.values(card.from).some(({ format }) => format !== 'registry'),
      { evidence },
    ),
    'card-missing': fact(card.missing.length, { evidence }),
    'card-missing-fields': fact(card.missing, { evidence }),
  };
}
