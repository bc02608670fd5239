import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

const ANY_KIND = { kind: { $in: ['model', 'dataset', 'pipeline'] } };

/** `entity-card:mlops/model`: what the model is for and how it stands. */
export const modelOverviewCard = EntityCardBlueprint.make({
  name: 'model',
  params: {
    type: 'content',
    filter: { kind: 'model' },
    loader: async () => {
      const { ModelOverviewCard } =
        await import('../components/entity/overview/ModelOverviewCard');
      return <ModelOverviewCard />;
    },
  },
});

/** `entity-card:mlops/dataset`. */
export const datasetAboutCard = EntityCardBlueprint.make({
  name: 'dataset',
  params: {
    type: 'content',
    filter: { kind: 'dataset' },
    loader: async () => {
      const { DatasetAboutCard } =
        await import('../components/entity/dataset/DatasetAboutCard');
      return <DatasetAboutCard />;
    },
  },
});

/** `entity-card:mlops/pipeline`. */
export const pipelineAboutCard = EntityCardBlueprint.make({
  name: 'pipeline',
  params: {
    type: 'content',
    filter: { kind: 'pipeline' },
    loader: async () => {
      const { PipelineAboutCard } =
        await import('../components/entity/pipeline/PipelineAboutCard');
      return <PipelineAboutCard />;
    },
  },
});

/** `entity-card:mlops/model-versions`: the newest versions of a model. */
export const modelVersionsCard = EntityCardBlueprint.make({
  name: 'model-versions',
  params: {
    type: 'content',
    filter: { kind: 'model' },
    loader: async () => {
      const { ModelVersionsCard } =
        await import('../components/entity/versions/ModelVersionsCard');
      return <ModelVersionsCard />;
    },
  },
});

/** `entity-card:mlops/dataset-versions`: the newest versions of a dataset. */
export const datasetVersionsCard = EntityCardBlueprint.make({
  name: 'dataset-versions',
  params: {
    type: 'content',
    filter: { kind: 'dataset' },
    loader: async () => {
      const { DatasetVersionsCard } =
        await import('../components/entity/dataset/DatasetVersionsCard');
      return <DatasetVersionsCard />;
    },
  },
});

/** `entity-card:mlops/dataset-schema`. */
export const datasetSchemaCard = EntityCardBlueprint.make({
  name: 'dataset-schema',
  params: {
    type: 'content',
    filter: { kind: 'dataset' },
    loader: async () => {
      const { DatasetSchemaCard } =
        await import('../components/entity/dataset/DatasetSchemaCard');
      return <DatasetSchemaCard />;
    },
  },
});

/** `entity-card:mlops/runs`: the newest runs of a pipeline. */
export const runsCard = EntityCardBlueprint.make({
  name: 'runs',
  params: {
    type: 'content',
    filter: { kind: 'pipeline' },
    loader: async () => {
      const { RunsCard } = await import('../components/entity/runs/RunsCard');
      return <RunsCard />;
    },
  },
});

/** `entity-card:mlops/quality`: the newest result of each suite. */
export const qualityCard = EntityCardBlueprint.make({
  name: 'quality',
  params: {
    type: 'content',
    filter: { kind: { $in: ['model', 'dataset'] } },
    loader: async () => {
      const { QualityCard } =
        await import('../components/entity/reports/QualityCard');
      return <QualityCard />;
    },
  },
});

/** `entity-card:mlops/provenance`: where each value comes from. */
export const provenanceCard = EntityCardBlueprint.make({
  name: 'provenance',
  params: {
    type: 'content',
    filter: ANY_KIND,
    loader: async () => {
      const { ProvenanceCard } =
        await import('../components/entity/provenance/ProvenanceCard');
      return <ProvenanceCard />;
    },
  },
});

/** `entity-card:mlops/relations`: what it is made from and used by. */
export const relationsCard = EntityCardBlueprint.make({
  name: 'relations',
  params: {
    type: 'info',
    filter: ANY_KIND,
    loader: async () => {
      const { RelationsCard } =
        await import('../components/entity/relations/RelationsCard');
      return <RelationsCard />;
    },
  },
});

/** `entity-card:mlops/card`: how complete the model or data card is. */
export const cardSummaryCard = EntityCardBlueprint.make({
  name: 'card',
  params: {
    type: 'info',
    filter: { kind: { $in: ['model', 'dataset'] } },
    loader: async () => {
      const { ModelCardSummary } =
        await import('../components/entity/modelCard/ModelCardSummary');
      return <ModelCardSummary />;
    },
  },
});

/** `entity-card:mlops/deployments`. */
export const deploymentsCard = EntityCardBlueprint.make({
  name: 'deployments',
  params: {
    type: 'info',
    filter: { kind: 'model' },
    loader: async () => {
      const { DeploymentsCard } =
        await import('../components/entity/reports/DeploymentsCard');
      return <DeploymentsCard />;
    },
  },
});

/** `entity-card:mlops/drift`. */
export const driftCard = EntityCardBlueprint.make({
  name: 'drift',
  params: {
    type: 'info',
    filter: { kind: { $in: ['model', 'dataset'] } },
    loader: async () => {
      const { DriftCard } =
        await import('../components/entity/reports/DriftCard');
      return <DriftCard />;
    },
  },
});

/** `entity-card:mlops/ci`. */
export const ciCard = EntityCardBlueprint.make({
  name: 'ci',
  params: {
    type: 'info',
    filter: ANY_KIND,
    loader: async () => {
      const { CiCard } = await import('../components/entity/reports/CiCard');
      return <CiCard />;
    },
  },
});

/** All cards, in the order of the page. */
export const entityCards = [
  modelOverviewCard,
  datasetAboutCard,
  pipelineAboutCard,
  modelVersionsCard,
  datasetSchemaCard,
  qualityCard,
  datasetVersionsCard,
  runsCard,
  provenanceCard,
  relationsCard,
  deploymentsCard,
  driftCard,
  ciCard,
  cardSummaryCard,
];
