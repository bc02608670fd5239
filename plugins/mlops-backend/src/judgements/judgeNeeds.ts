import {
  OVERVIEW_NEEDS,
  type CiResult,
  type Deployment,
  type DriftResult,
  type FreshnessJudgement,
  type OverviewNeed,
  type OverviewNeedCode,
  type QualityResult,
  type RunState,
  type ScheduleJudgement,
} from '@waymark/plugin-mlops-common';
import { judgeRegions } from './judgeRegions';
import { stageOf, type Stage } from './stageOf';

/** Most subjects of one need; the page they belong to has all. */
const MAX_SUBJECTS = 20;

/** What needs are judged by. */
export interface NeedFacts {
  lifecycle?: string;
  /** Whether the entity has an owner that the catalog knows. */
  owned: boolean;
  /** Whether it names an object that its source no longer has. */
  sourceGone: boolean;
  lastRun?: { state: RunState; at?: string; name: string };
  /** Drift reports, the newest first. */
  drift: {
    at: string;
    metrics: Pick<DriftResult, 'metric' | 'column' | 'state'>[];
  }[];
  /** Results of suites, the newest first. */
  quality: Pick<QualityResult, 'suite' | 'at' | 'failed'>[];
  /** CI results, the newest first. */
  ci: Pick<CiResult, 'state' | 'at' | 'provider'>[];
  freshness?: FreshnessJudgement;
  schedule?: ScheduleJudgement;
  monitoring?: ScheduleJudgement;
  /** Fields that a complete card would add. */
  missingCardFields: string[];
  /** Given for models. */
  model?: {
    versions: number;
    serving: Pick<Deployment, 'region' | 'since'>[];
    /** Regions that the model and its training data list, a list of each. */
    allowedRegions: string[][];
    /** Whether monitoring is declared or reports come. */
    monitored: boolean;
    product?: { baseline?: unknown };
  };
  /** Given for data sets. */
  dataset?: { type?: string; fields: number };
}

type Finding = Omit<OverviewNeed, 'code'>;
type Rule = (facts: NeedFacts, stage: Stage) => Finding | undefined;

/** Data sets whose content has no columns. */
const WITHOUT_SCHEMA = ['files', 'images', 'audio', 'video', 'prompt-set'];

/**
 * What somebody should do about an entity next, most severe first.
 *
 * `error`: something is wrong now. `warning`: something that was promised or
 * is needed in production is missing. `advice`: what would make it better.
 * What does not fit the stage is not raised: an experiment need not be served,
 * and what is retired is only asked about what is still wrong.
 */
export function judgeNeeds(facts: NeedFacts): OverviewNeed[] {
  const stage = stageOf(facts.lifecycle);
  const needs = OVERVIEW_NEEDS.flatMap((code): OverviewNeed[] => {
    const found = RULES[code](facts, stage);
    return found
      ? [
          {
            code,
            severity: found.severity,
            ...(found.since && { since: found.since }),
            ...(found.subjects?.length && {
              subjects: [...new Set(found.subjects)].slice(0, MAX_SUBJECTS),
            }),
          },
        ]
      : [];
  });
  const order: OverviewNeed['severity'][] = ['error', 'warning', 'advice'];
  // Sorting is stable: needs of one severity stay in the order of their codes.
  return needs.sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
}

const RULES: Record<OverviewNeedCode, Rule> = {
  'failed-run': ({ lastRun }) =>
    lastRun?.state === 'failed'
      ? { severity: 'error', since: lastRun.at, subjects: [lastRun.name] }
      : undefined,
  drift: ({ drift }) => {
    const drifted = drift.map(({ at, metrics }) => ({
      at,
      subjects: metrics
        .filter(metric => metric.state === 'drifted')
        .map(metric => metric.column ?? metric.metric),
    }));
    const since = unbroken(drifted, report => report.subjects.length > 0);
    return since
      ? { severity: 'error', since, subjects: drifted[0].subjects }
      : undefined;
  },
  quality: ({ quality }) => {
    const suites = [...new Set(quality.map(({ suite }) => suite))];
    const failing = suites.flatMap(suite => {
      const results = quality.filter(result => result.suite === suite);
      const since = unbroken(results, ({ failed }) => failed > 0);
      return since ? [{ suite, since }] : [];
    });
    return failing.length > 0
      ? {
          severity: 'error',
          since: failing.map(({ since }) => since).sort()[0],
          subjects: failing.map(({ suite }) => suite),
        }
      : undefined;
  },
  'ci-failed': ({ ci }) => {
    const ended = ci.filter(({ state }) => state !== 'running');
    const since = unbroken(ended, ({ state }) => state === 'failed');
    return since
      ? { severity: 'warning', since, subjects: [ended[0].provider] }
      : undefined;
  },
  'source-gone': ({ sourceGone }) =>
    sourceGone ? { severity: 'warning' } : undefined,
  'late-run': ({ schedule }, stage) => lateness(schedule, stage),
  'stale-data': ({ freshness }, stage) =>
    freshness?.state === 'stale' && stage !== 'retired'
      ? { severity: 'warning', since: freshness.dueAt }
      : undefined,
  'stale-monitoring': ({ monitoring }, stage) => lateness(monitoring, stage),
  'region-mismatch': ({ model }, stage) => {
    const mismatch =
      model && stage !== 'retired'
        ? judgeRegions({
            serving: model.serving,
            allowed: model.allowedRegions,
          })
        : undefined;
    return (
      mismatch && {
        severity: 'error',
        since: mismatch.since,
        subjects: mismatch.regions,
      }
    );
  },
  'no-owner': ({ owned }) => (owned ? undefined : { severity: 'warning' }),
  'no-version': ({ model }, stage) =>
    model?.versions === 0 && stage !== 'retired'
      ? { severity: stage === 'production' ? 'warning' : 'advice' }
      : undefined,
  'no-serving-version': ({ model }, stage) =>
    model && model.versions > 0 && model.serving.length === 0
      ? onlyIn(stage, 'production', 'warning')
      : undefined,
  'no-monitoring': ({ model }, stage) =>
    model && !model.monitored
      ? (onlyIn(stage, 'production', 'warning') ??
        onlyIn(stage, 'other', 'advice'))
      : undefined,
  'no-product': ({ model }, stage) =>
    model && !model.product && stage !== 'retired'
      ? { severity: 'advice' }
      : undefined,
  'no-baseline': ({ model }, stage) =>
    model?.product && !model.product.baseline && stage !== 'retired'
      ? { severity: 'advice' }
      : undefined,
  'card-incomplete': ({ missingCardFields }, stage) =>
    missingCardFields.length > 0 && stage !== 'retired'
      ? { severity: 'advice', subjects: missingCardFields }
      : undefined,
  'no-freshness': ({ dataset, freshness }, stage) =>
    dataset && !freshness?.promised
      ? (onlyIn(stage, 'production', 'advice') ??
        onlyIn(stage, 'other', 'advice'))
      : undefined,
  'no-schema': ({ dataset }, stage) =>
    dataset?.fields === 0 &&
    !WITHOUT_SCHEMA.includes(dataset.type ?? '') &&
    stage !== 'retired'
      ? { severity: 'advice' }
      : undefined,
};

function lateness(
  judgement: ScheduleJudgement | undefined,
  stage: Stage,
): Finding | undefined {
  return judgement?.state === 'late' && stage !== 'retired'
    ? { severity: 'warning', since: judgement.expectedAt }
    : undefined;
}

function onlyIn(
  stage: Stage,
  wanted: Stage,
  severity: OverviewNeed['severity'],
): Finding | undefined {
  return stage === wanted ? { severity } : undefined;
}

/** Since when it holds without a break, of items the newest first. */
function unbroken<T extends { at: string }>(
  items: T[],
  holds: (item: T) => boolean,
): string | undefined {
  const end = items.findIndex(item => !holds(item));
  return items.slice(0, end === -1 ? undefined : end).at(-1)?.at;
}
