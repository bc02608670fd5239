import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { mlopsPlugin } from './plugin';
import {
  entityCardRouteRef,
  entityQualityRouteRef,
  entityRunsRouteRef,
  entityVersionsRouteRef,
  homeRouteRef,
} from './routes';

/** What ML runs, who owns it, what needs attention. @public */
export const MlopsHomePage = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'MlopsHomePage',
    component: () => import('./components/home/HomePage').then(m => m.HomePage),
    mountPoint: homeRouteRef,
  }),
);

/** What a model is for and how it stands. @public */
export const EntityMlopsModelCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsModelCard',
    component: {
      lazy: () =>
        import('./components/entity/overview/ModelOverviewCard').then(
          m => m.ModelOverviewCard,
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
        import('./components/entity/dataset/DatasetAboutCard').then(
          m => m.DatasetAboutCard,
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
        import('./components/entity/pipeline/PipelineAboutCard').then(
          m => m.PipelineAboutCard,
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
        import('./components/entity/versions/ModelVersionsCard').then(
          m => m.ModelVersionsCard,
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
        import('./components/entity/dataset/DatasetVersionsCard').then(
          m => m.DatasetVersionsCard,
        ),
    },
  }),
);

/** The fields of a dataset. @public */
export const EntityMlopsDatasetSchemaCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsDatasetSchemaCard',
    component: {
      lazy: () =>
        import('./components/entity/dataset/DatasetSchemaCard').then(
          m => m.DatasetSchemaCard,
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
        import('./components/entity/runs/RunsCard').then(m => m.RunsCard),
    },
  }),
);

/** The newest result of each quality suite. @public */
export const EntityMlopsQualityCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsQualityCard',
    component: {
      lazy: () =>
        import('./components/entity/reports/QualityCard').then(
          m => m.QualityCard,
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
        import('./components/entity/reports/DriftCard').then(m => m.DriftCard),
    },
  }),
);

/** Which version serves where. @public */
export const EntityMlopsDeploymentsCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsDeploymentsCard',
    component: {
      lazy: () =>
        import('./components/entity/reports/DeploymentsCard').then(
          m => m.DeploymentsCard,
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
        import('./components/entity/reports/CiCard').then(m => m.CiCard),
    },
  }),
);

/** How complete the model or data card is. @public */
export const EntityMlopsCardSummaryCard = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityMlopsCardSummaryCard',
    component: {
      lazy: () =>
        import('./components/entity/modelCard/ModelCardSummary').then(
          m => m.ModelCardSummary,
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
        import('./components/entity/relations/RelationsCard').then(
          m => m.RelationsCard,
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
        import('./components/entity/provenance/ProvenanceCard').then(
          m => m.ProvenanceCard,
        ),
    },
  }),
);

/** The tab of versions, of a model or dataset. @public */
export const EntityMlopsVersionsContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlopsVersionsContent',
    component: () =>
      import('./components/entity/versions/VersionsContent').then(
        m => m.VersionsContent,
      ),
    mountPoint: entityVersionsRouteRef,
  }),
);

/** The tab of runs. @public */
export const EntityMlopsRunsContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlopsRunsContent',
    component: () =>
      import('./components/entity/runs/RunsContent').then(m => m.RunsContent),
    mountPoint: entityRunsRouteRef,
  }),
);

/** The tab of the model or data card. @public */
export const EntityMlopsCardContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlopsCardContent',
    component: () =>
      import('./components/entity/modelCard/ModelCardContent').then(
        m => m.ModelCardContent,
      ),
    mountPoint: entityCardRouteRef,
  }),
);

/** The tab of quality results and drift reports. @public */
export const EntityMlopsQualityContent = mlopsPlugin.provide(
  createRoutableExtension({
    name: 'EntityMlopsQualityContent',
    component: () =>
      import('./components/entity/reports/QualityContent').then(
        m => m.QualityContent,
      ),
    mountPoint: entityQualityRouteRef,
  }),
);
