import type {
  OverviewNeed,
  OverviewNeedCode,
  ScheduleJudgement,
} from '@waymark/plugin-mlops-common';
import { judgeRegions } from './judgeRegions';
import type { NeedFacts } from './NeedFacts';
import type { Stage } from './stageOf';

/** A need without its code. */
type Finding = Omit<OverviewNeed, 'code'>;

/** Finds one need, if it is there and fits the stage. */
type Rule = (facts: NeedFacts, stage: Stage) => Finding | undefined;

/** Data sets whose content has no columns. */
const WITHOUT_SCHEMA = ['files', 'images', 'audio', 'video', 'prompt-set'];

/** What is looked at for each need. */
export const NEED_RULES: Record<OverviewNeedCode, Rule> = {
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
