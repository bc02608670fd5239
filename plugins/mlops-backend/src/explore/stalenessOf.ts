import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import { judgeStaleness, type Staleness } from '../judgements';
import type { EntityFacts } from './EntityFacts';

/**
 * What an entity promises about time, judged by what the registry knows.
 *
 * @param options - `dataUpdates` are times at which its data changed; `now` is
 * in milliseconds
 */
export function stalenessOf(options: {
  entity: MirrorEntity;
  facts: EntityFacts;
  dataUpdates: string[];
  now: number;
}): Staleness {
  const { entity, facts, dataUpdates, now } = options;
  const reports = [facts.drift[0]?.at, facts.quality[0]?.at];
  return judgeStaleness(
    {
      lifecycle: entity.lifecycle,
      spec: entity.spec,
      dataUpdates: [
        ...dataUpdates,
        ...facts.objects.map(object => object.updatedAt),
      ],
      lastRunStartedAt: facts.latestRun?.startedAt,
      lastReportAt: reports.filter(Boolean).sort().at(-1),
    },
    now,
  );
}
