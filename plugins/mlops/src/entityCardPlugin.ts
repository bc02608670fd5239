import { createComponentExtension } from '@backstage/core-plugin-api';
import { withCardSettings } from './components/card/CardSettings';
import { mlopsPlugin } from './plugin';

/** What a model is for and how it stands. @public */
export const EntityMlopsModelCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsModelCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings<'title' | 'metrics'>(m.ModelOverviewCard),
        ),
    },
  }),
);

/** What a dataset is, where it lies and how fresh it must be. @public */
export const EntityMlopsDatasetCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsDatasetCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings(m.DatasetAboutCard),
        ),
    },
  }),
);

/** What a pipeline does, what runs it and when. @public */
export const EntityMlopsPipelineCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsPipelineCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings(m.PipelineAboutCard),
        ),
    },
  }),
);

/** The newest versions of a model. @public */
export const EntityMlopsModelVersionsCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsModelVersionsCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings<'title' | 'rows' | 'metrics'>(m.ModelVersionsCard),
        ),
    },
  }),
);

/** Outcomes and targets of a model, who stands for it, what it must keep to. @public */
export const EntityMlopsProductCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsProductCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings(m.ProductCard),
        ),
    },
  }),
);

/** How a model is watched and what was found last. @public */
export const EntityMlopsMonitoringCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsMonitoringCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings(m.MonitoringCard),
        ),
    },
  }),
);

/** Risk class, personal data, regions, and the trace. @public */
export const EntityMlopsComplianceCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsComplianceCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings(m.ComplianceCard),
        ),
    },
  }),
);

/** The newest versions of a dataset. @public */
export const EntityMlopsDatasetVersionsCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsDatasetVersionsCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings<'title' | 'rows'>(m.DatasetVersionsCard),
        ),
    },
  }),
);

/** The fields of a dataset and their classification. @public */
export const EntityMlopsDatasetSchemaCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsDatasetSchemaCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings(m.DatasetSchemaCard),
        ),
    },
  }),
);

/** Which models and pipelines use a dataset. @public */
export const EntityMlopsDatasetUsageCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsDatasetUsageCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings<'title' | 'rows'>(m.DatasetUsageCard),
        ),
    },
  }),
);

/** The newest result of each quality suite. @public */
export const EntityMlopsQualityCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsQualityCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings<'title' | 'rows'>(m.QualityCard),
        ),
    },
  }),
);

/** What the last drift report found. @public */
export const EntityMlopsDriftCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsDriftCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings(m.DriftCard),
        ),
    },
  }),
);

/** The newest runs and how many of them succeeded. @public */
export const EntityMlopsRunsCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsRunsCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings<'title' | 'rows'>(m.RunsCard),
        ),
    },
  }),
);

/** Which version serves where. @public */
export const EntityMlopsDeploymentsCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsDeploymentsCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings(m.DeploymentsCard),
        ),
    },
  }),
);

/** The newest CI results. @public */
export const EntityMlopsCiCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsCiCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings<'title' | 'rows'>(m.CiCard),
        ),
    },
  }),
);

/** How complete the model or data card is. @public */
export const EntityMlopsCardSummaryCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsCardSummaryCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings(m.ModelCardSummary),
        ),
    },
  }),
);

/** What the entity is made from and used by. @public */
export const EntityMlopsRelationsCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsRelationsCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings<'title' | 'rows'>(m.RelationsCard),
        ),
    },
  }),
);

/** Where each value of the entity comes from. @public */
export const EntityMlopsProvenanceCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsProvenanceCard',
    component: {
      lazy: () =>
        import('./components/entity/cards').then(m =>
          withCardSettings(m.ProvenanceCard),
        ),
    },
  }),
);
