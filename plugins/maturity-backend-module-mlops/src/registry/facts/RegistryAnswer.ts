import type { EntityOverview, Run } from '@waymark/plugin-mlops-common';

/** What the registry said about an entity. */
export interface RegistryAnswer {
  entityRef: string;
  overview: EntityOverview;
  /** The run that made the newest version, where that says no commit itself. */
  newestRun?: Pick<Run, 'commit'>;
  /** The version that the product brief names, and whether it is there. */
  baseline?: { version: string; registered: boolean };
  /** Of the pipelines that produce a model, as far as the registry knows them. */
  pipelines: EntityOverview[];
}
