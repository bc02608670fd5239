import { makeEntityCard } from './makeEntityCard';

const ANY_KIND = ['model', 'dataset', 'pipeline'] as const;

/** `entity-card:mlops/model`: what the model is for and how it stands. */
export const modelOverviewCard = makeEntityCard({
  name: 'model',
  type: 'content',
  kinds: ['model'],
  settings: ['metrics'],
  load: () =>
    import('../components/entity/overview/ModelOverviewCard').then(
      m => m.ModelOverviewCard,
    ),
});

/** `entity-card:mlops/dataset`: what it is, where it lies and how fresh it must be. */
export const datasetAboutCard = makeEntityCard({
  name: 'dataset',
  type: 'content',
  kinds: ['dataset'],
  load: () =>
    import('../components/entity/dataset/DatasetAboutCard').then(
      m => m.DatasetAboutCard,
    ),
});

/** `entity-card:mlops/pipeline`: what it does, what runs it and when. */
export const pipelineAboutCard = makeEntityCard({
  name: 'pipeline',
  type: 'content',
  kinds: ['pipeline'],
  load: () =>
    import('../components/entity/pipeline/PipelineAboutCard').then(
      m => m.PipelineAboutCard,
    ),
});

/** `entity-card:mlops/model-versions`: the newest versions of a model. */
export const modelVersionsCard = makeEntityCard({
  name: 'model-versions',
  type: 'content',
  kinds: ['model'],
  settings: ['rows', 'metrics'],
  load: () =>
    import('../components/entity/versions/ModelVersionsCard').then(
      m => m.ModelVersionsCard,
    ),
});

/** `entity-card:mlops/product`: outcomes and targets, who stands for it, what it must keep to. */
export const productCard = makeEntityCard({
  name: 'product',
  type: 'content',
  kinds: ['model'],
  load: () =>
    import('../components/entity/product/ProductCard').then(m => m.ProductCard),
});

/** `entity-card:mlops/monitoring`: how it is watched and what was found last. */
export const monitoringCard = makeEntityCard({
  name: 'monitoring',
  type: 'content',
  kinds: ['model'],
  load: () =>
    import('../components/entity/monitoring/MonitoringCard').then(
      m => m.MonitoringCard,
    ),
});

/** `entity-card:mlops/compliance`: risk class, personal data, regions, and the trace. */
export const complianceCard = makeEntityCard({
  name: 'compliance',
  type: 'content',
  kinds: ['model', 'dataset'],
  load: () =>
    import('../components/entity/compliance/ComplianceCard').then(
      m => m.ComplianceCard,
    ),
});

/** `entity-card:mlops/dataset-versions`: the newest versions of a dataset. */
export const datasetVersionsCard = makeEntityCard({
  name: 'dataset-versions',
  type: 'content',
  kinds: ['dataset'],
  settings: ['rows'],
  load: () =>
    import('../components/entity/dataset/DatasetVersionsCard').then(
      m => m.DatasetVersionsCard,
    ),
});

/** `entity-card:mlops/dataset-schema`: its fields and their classification. */
export const datasetSchemaCard = makeEntityCard({
  name: 'dataset-schema',
  type: 'content',
  kinds: ['dataset'],
  load: () =>
    import('../components/entity/dataset/DatasetSchemaCard').then(
      m => m.DatasetSchemaCard,
    ),
});

/** `entity-card:mlops/dataset-usage`: which models and pipelines use it. */
export const datasetUsageCard = makeEntityCard({
  name: 'dataset-usage',
  type: 'content',
  kinds: ['dataset'],
  settings: ['rows'],
  load: () =>
    import('../components/entity/dataset/DatasetUsageCard').then(
      m => m.DatasetUsageCard,
    ),
});

/** `entity-card:mlops/quality`: the newest result of each suite. */
export const qualityCard = makeEntityCard({
  name: 'quality',
  type: 'content',
  kinds: ['dataset'],
  settings: ['rows'],
  load: () =>
    import('../components/entity/reports/QualityCard').then(m => m.QualityCard),
});

/** `entity-card:mlops/drift`: what the last drift report found. */
export const driftCard = makeEntityCard({
  name: 'drift',
  type: 'content',
  kinds: ['dataset'],
  load: () =>
    import('../components/entity/reports/DriftCard').then(m => m.DriftCard),
});

/** `entity-card:mlops/runs`: the newest runs of a pipeline. */
export const runsCard = makeEntityCard({
  name: 'runs',
  type: 'content',
  kinds: ['pipeline'],
  settings: ['rows'],
  load: () =>
    import('../components/entity/runs/RunsCard').then(m => m.RunsCard),
});

/** `entity-card:mlops/provenance`: where each value comes from. */
export const provenanceCard = makeEntityCard({
  name: 'provenance',
  type: 'content',
  kinds: ANY_KIND,
  load: () =>
    import('../components/entity/provenance/ProvenanceCard').then(
      m => m.ProvenanceCard,
    ),
});

/** `entity-card:mlops/relations`: what it is made from and used by. */
export const relationsCard = makeEntityCard({
  name: 'relations',
  type: 'info',
  kinds: ANY_KIND,
  settings: ['rows'],
  load: () =>
    import('../components/entity/relations/RelationsCard').then(
      m => m.RelationsCard,
    ),
});

/** `entity-card:mlops/card`: how complete the model or data card is. */
export const cardSummaryCard = makeEntityCard({
  name: 'card',
  type: 'info',
  kinds: ['model', 'dataset'],
  load: () =>
    import('../components/entity/modelCard/ModelCardSummary').then(
      m => m.ModelCardSummary,
    ),
});

/** `entity-card:mlops/deployments`: which version serves where. */
export const deploymentsCard = makeEntityCard({
  name: 'deployments',
  type: 'info',
  kinds: ['model'],
  load: () =>
    import('../components/entity/reports/DeploymentsCard').then(
      m => m.DeploymentsCard,
    ),
});

/** `entity-card:mlops/ci`: the newest CI results. */
export const ciCard = makeEntityCard({
  name: 'ci',
  type: 'info',
  kinds: ANY_KIND,
  settings: ['rows'],
  load: () => import('../components/entity/reports/CiCard').then(m => m.CiCard),
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
