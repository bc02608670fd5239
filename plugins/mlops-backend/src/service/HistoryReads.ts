import type { CompoundEntityRef } from '@backstage/catalog-model';
import type {
  CardAnswer,
  CardComparison,
  MonitoringAnswer,
  Page,
  TraceStep,
} from '@waymark/plugin-mlops-common';
import type { PageRequest } from '@waymark/plugin-openapi-operations-node';
import type { Asker } from './MlopsReads';

/** What happened to an entity, how it is watched, and what its card says. */
export interface HistoryReads {
  /** The newest step first; of one version where one is named. */
  listTrace(
    entity: CompoundEntityRef,
    query: PageRequest & { version?: string },
    asker: Asker,
  ): Promise<Page<TraceStep>>;
  getMonitoring(
    entity: CompoundEntityRef,
    asker: Asker,
  ): Promise<MonitoringAnswer>;
  /** As of a version of a model, the newest where none is named. */
  getCard(
    entity: CompoundEntityRef,
    query: { version?: string },
    asker: Asker,
  ): Promise<CardAnswer>;
  compareCards(
    entity: CompoundEntityRef,
    versions: { left: string; right: string },
    asker: Asker,
  ): Promise<CardComparison>;
}
