import type { MirrorEntity } from '@waymark/plugin-catalog-mirror-node';
import type {
  Monitoring,
  MonitoringAnswer,
} from '@waymark/plugin-mlops-common';
import type { DriftRecord, QualityRecord } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import { judgeSchedule } from '../judgements';
import type { SourceRanking } from '../queries/sourceRanking';
import { collectDrift } from './collectDrift';
import { collectQuality } from './collectQuality';
import { readNewestReports, type ReadReport } from './readNewestReports';

/** How much is read for one answer: years of daily reports of usual size. */
const LIMITS = { maxReports: 1_000, maxCharacters: 20_000_000 };

/**
 * How an entity is watched and what was found over time: drift by measure and
 * quality by suite, what fails now and since when, and whether reports come
 * as often as its declaration says.
 *
 * @param options - `now` is in milliseconds
 */
export async function getMonitoring(options: {
  knex: Knex;
  ranking: SourceRanking;
  entity: MirrorEntity;
  now: number;
}): Promise<MonitoringAnswer> {
  const { knex, ranking, entity, now } = options;
  const { entityRef } = entity;
  const drift = collectDrift(ranking);
  const quality = collectQuality(ranking);
  let newest: ReadReport<DriftRecord | QualityRecord> | undefined;
  const note = (report: ReadReport<DriftRecord | QualityRecord>) => {
    if (!newest || report.at > newest.at) {
      newest = report;
    }
  };

  const read = { knex, entityRef, ...LIMITS };
  const moreDrift = await readNewestReports<DriftRecord>({
    ...read,
    type: 'drift',
    onReport: report => {
      note(report);
      drift.add(report);
    },
  });
  const moreQuality = await readNewestReports<QualityRecord>({
    ...read,
    type: 'quality',
    onReport: report => {
      note(report);
      quality.add(report);
    },
  });

  const declared = readMonitoring(entity.spec.monitoring);
  const drifted = drift.result();
  const checked = quality.result();
  return {
    ...(declared && { declared }),
    ...(newest && { lastReport: toLastReport(newest, ranking) }),
    ...(declared?.schedule && {
      schedule: judgeSchedule(
        {
          schedule: declared.schedule,
          lastStartedAt: newest?.at,
          isReport: true,
        },
        now,
      ),
    }),
    drift: drifted.series,
    quality: checked.series,
    truncated:
      moreDrift || moreQuality || drifted.truncated || checked.truncated,
  };
}

function toLastReport(
  { sourceId, at, record }: ReadReport<DriftRecord | QualityRecord>,
  ranking: SourceRanking,
): MonitoringAnswer['lastReport'] {
  return {
    at,
    ...(record.url && { url: record.url }),
    source: ranking.link(sourceId, record.url),
  };
}

/** The catalog has checked it; what is no declaration at all is none. */
function readMonitoring(value: unknown): Monitoring | undefined {
  const { tool } = (value ?? {}) as { tool?: unknown };
  return typeof tool === 'string' ? (value as Monitoring) : undefined;
}
