import type { FactDefinition } from '@waymark/plugin-maturity-common';
import { CATALOG_MEANINGS } from './catalog';
import { CI_MEANINGS } from './ci';
import { DEPLOYMENT_MEANINGS } from './deployment';
import { DRIFT_MEANINGS } from './drift';
import { definitionsOf } from './facts';
import { GOLDEN_PATHS_MEANINGS } from './goldenPaths';
import { LINEAGE_MEANINGS } from './lineage';
import { QUALITY_MEANINGS } from './quality';
import { RACI_MEANINGS } from './raci';
import { REGISTRY_MEANINGS } from './registry';
import { REPOSITORY_MEANINGS } from './repository';

/** What each source of this module tells, by the source's id. */
const SOURCES: Record<string, FactDefinition[]> = {
  catalog: definitionsOf(CATALOG_MEANINGS),
  registry: definitionsOf(REGISTRY_MEANINGS),
  quality: definitionsOf(QUALITY_MEANINGS),
  drift: definitionsOf(DRIFT_MEANINGS),
  deployment: definitionsOf(DEPLOYMENT_MEANINGS),
  lineage: definitionsOf(LINEAGE_MEANINGS),
  raci: definitionsOf(RACI_MEANINGS),
  'golden-paths': definitionsOf(GOLDEN_PATHS_MEANINGS),
  repository: definitionsOf(REPOSITORY_MEANINGS),
  ci: definitionsOf(CI_MEANINGS),
};

/** Every fact that this module brings, by its id with the source. */
export const factDefinitions: readonly FactDefinition[] = Object.entries(
  SOURCES,
).flatMap(([source, definitions]) =>
  definitions.map(definition => ({
    ...definition,
    id: `${source}/${definition.id}`,
  })),
);
