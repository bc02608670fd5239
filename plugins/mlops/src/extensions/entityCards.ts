import { makeEntityCard } from './makeEntityCard';

const ANY_KIND = ['model', 'dataset', 'pipeline'] as const;

/** `entity-card:mlops/model`: what the model is for and how it stands. */
export const modelOverviewCard = makeEntityCard({
  name: 'model',
  type: 'content',
  kinds: ['model'],
  settings: ['metrics'],
  load: cards => cards.ModelOverviewCard,
});

/** `entity-card:mlops/dataset`: what it is, where it lies and how fresh it must be. */
export const datasetAboutCard = makeEntityCard({
  name: 'dataset',
  type: 'content',
  kinds: ['dataset'],
  load: cards => cards.DatasetAboutCard,
});

/** `entity-card:mlops/pipeline`: what it does, what runs it and when. */
export const pipelineAboutCard = makeEntityCard({
  name: 'pipeline',
  type: 'content',
  kinds: ['pipeline'],
  load: cards => cards.PipelineAboutCard,
});

/** `entity-card:mlops/model-versions`: the newest versions of a model. */
export const modelVersionsCard = makeEntityCard({
  name: 'model-versions',
  type: 'content',
  kinds: ['model'],
  settings: ['rows', 'metrics'],
  load: cards => cards.ModelVersionsCard,
});

/** `entity-card:mlops/product`: outcomes and targets, who stands for it, what it must keep to. */
export const productCard = makeEntityCard({
  name: 'product',
  type: 'content',
  kinds: ['model'],
  load: cards => cards.ProductCard,
});

/** `entity-card:mlops/monitoring`: how it is watched and what was found last. */
export const monitoringCard = makeEntityCard({
  name: 'monitoring',
  type: 'content',
  kinds: ['model'],
  load: cards => cards.MonitoringCard,
});

/** `entity-card:mlops/compliance`: risk class, personal data, regions, and the trace. */
export const complianceCard = makeEntityCard({
  name: 'compliance',
  type: 'content',
  kinds: ['model', 'dataset'],
  load: cards => cards.ComplianceCard,
});

/** `entity-card:mlops/dataset-versions`: the newest versions of a dataset. */
export const datasetVersionsCard = makeEntityCard({
  name: 'dataset-versions',
  type: 'content',
  kinds: ['dataset'],
  settings: ['rows'],
  load: cards => cards.DatasetVersionsCard,
});

/** `entity-card:mlops/dataset-schema`: its fields and their classification. */
export const datasetSchemaCard = makeEntityCard({
  name: 'dataset-schema',
  type: 'content',
  kinds: ['dataset'],
  load: cards => cards.DatasetSchemaCard,
});

/** `entity-card:mlops/dataset-usage`: which models and pipelines use it. */
export const datasetUsageCard = makeEntityCard({
  name: 'dataset-usage',
  type: 'content',
  kinds: ['dataset'],
  settings: ['rows'],
  load: cards => cards.DatasetUsageCard,
});

/** `entity-card:mlops/quality`: the newest result of each suite. */
export const qualityCard = makeEntityCard({
  name: 'quality',
  type: 'content',
  kinds: ['dataset'],
  settings: ['rows'],
  load: cards => cards.QualityCard,
});

/** `entity-card:mlops/drift`: what the last drift report found. */
export const driftCard = makeEntityCard({
  name: 'drift',
  type: 'content',
  kinds: ['dataset'],
  load: cards => cards.DriftCard,
});

/** `entity-card:mlops/runs`: the newest runs of a pipeline. */
export const runsCard = makeEntityCard({
  name: 'runs',
  type: 'content',
  kinds: ['pipeline'],
  settings: ['rows'],
  load: cards => cards.RunsCard,
});

/** `entity-card:mlops/provenance`: where each value comes from. */
export const provenanceCard = makeEntityCard({
  name: 'provenance',
  type: 'content',
  kinds: ANY_KIND,
  load: cards => cards.ProvenanceCard,
});

/** `entity-card:mlops/relations`: what it is made from and used by. */
export const relationsCard = makeEntityCard({
  name: 'relations',
  type: 'info',
  kinds: ANY_KIND,
  settings: ['rows'],
  load: cards => cards.RelationsCard,
});

/** `entity-card:mlops/card`: how complete the model or data card is. */
export const cardSummaryCard = makeEntityCard({
  name: 'card',
  type: 'info',
  kinds: ['model', 'dataset'],
  load: cards => cards.ModelCardSummary,
});

/** `entity-card:mlops/deployments`: which version serves where. */
export const deploymentsCard = makeEntityCard({
  name: 'deployments',
  type: 'info',
  kinds: ['model'],
  load: cards => cards.DeploymentsCard,
});

/** `entity-card:mlops/ci`: the newest CI results. */
export const ciCard = makeEntityCard({
  name: 'ci',
  type: 'info',
  kinds: ANY_KIND,
  settings: ['rows'],
  load: cards => cards.CiCard,
});

/** All cards, in the order of the page. */
export const entityCards = [
  modelOverviewCard,
  datasetAboutCard,
  pipelineAboutCard,
  modelVersionsCard,
  productCard,
  monitoringCard,
  complianceCard,
  datasetSchemaCard,
  qualityCard,
  datasetVersionsCard,
  datasetUsageCard,
  driftCard,
  runsCard,
  provenanceCard,
  relationsCard,
  deploymentsCard,
  ciCard,
  cardSummaryCard,
];
