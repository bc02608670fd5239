import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MetricTrend } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../../translation';
import { formatMetric } from '../../../metrics/formatMetric';
import type { Tone } from '../../layout/Verdict';
import { formatDelta } from '../../comparison/formatDelta';
import type { Comparison, MetricStanding } from './metricStanding';

/** A statement and how it is to be taken. */
export interface ToldStanding {
  tone: Tone;
  text: string;
}

const TONES: Record<Comparison, Tone> = {
  better: 'good',
  worse: 'warning',
  same: 'advice',
  differs: 'advice',
  unknown: 'unknown',
};

const BASELINE_KEYS = {
  better: 'entity.trend.better',
  worse: 'entity.trend.worse',
  same: 'entity.trend.sameAsBaseline',
  differs: 'entity.trend.differs',
  unknown: 'entity.trend.noBaseline',
} as const;

/** Puts where a version stands in a metric into words. */
export function useStandingWords() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const locale = useLocale();
  const number = (value: number) => formatMetric(value, locale);

  const change = ({ change: moved }: MetricStanding): string => {
    if (!moved) {
      return t('entity.trend.first');
    }
    const { version, by } = moved;
    if (!Number.isFinite(by)) {
      return t('entity.trend.noChange', { version });
    }
    return by === 0
      ? t('entity.trend.same', { version })
      : t('entity.trend.change', { version, change: formatDelta(by, locale) });
  };

  const target = ({
    target: promise,
  }: MetricStanding): ToldStanding | undefined => {
    if (!promise) {
      return undefined;
    }
    const min = number(promise.min);
    if (promise.reached === undefined) {
      return {
        tone: 'unknown',
        text: t('entity.trend.targetUnknown', { min }),
      };
    }
    if (promise.reached) {
      return { tone: 'good', text: t('entity.trend.targetReached', { min }) };
    }
    const by = number(Math.abs(promise.by));
    return { tone: 'error', text: t('entity.trend.targetMissed', { min, by }) };
  };

  const baseline = ({
    baseline: simple,
    isBaseline,
  }: MetricStanding): ToldStanding | undefined => {
    if (isBaseline) {
      return { tone: 'advice', text: t('entity.trend.isBaseline') };
    }
    if (!simple) {
      return undefined;
    }
    return {
      tone: TONES[simple.comparison],
      text: t(BASELINE_KEYS[simple.comparison], {
        version: simple.version,
        value: number(simple.value),
        by: number(Math.abs(simple.by)),
        change: formatDelta(simple.by, locale),
      }),
    };
  };

  /** What a picture of all points shows, for those who do not see it. */
  const over = ({ name, points }: MetricTrend): string =>
    t('entity.trend.over', {
      name,
      count: points.length,
      first: number(points[0].value),
      last: number(points[points.length - 1].value),
    });

  return { change, target, baseline, over };
}
