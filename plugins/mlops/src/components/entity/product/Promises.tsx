import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ProductSla } from '@waymark/plugin-mlops-common';
import { formatDuration, useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { formatMetric } from '../../metrics/formatMetric';
import { FactQuery } from '../layout/FactQuery';
import { formatIsoDuration } from '../layout/formatIsoDuration';
import { Verdict, type Tone } from '../layout/Verdict';
import { useOverview } from '../page/entityQueries';
import { promisedQuality, type PromisedQuality } from './promisedQuality';
import { useWhichVersion } from './useWhichVersion';

const MONTH_MS = 30 * 24 * 3_600_000;

const TONES: Record<PromisedQuality['state'], Tone> = {
  kept: 'good',
  broken: 'error',
  unknown: 'unknown',
};

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
  secondary: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** The service level in sentences, with the quality that is really there. */
export function Promises(props: { sla: ProductSla }) {
  const { latencyMs, availability, freshness, quality = [] } = props.sla;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const promised =
    latencyMs !== undefined ||
    availability !== undefined ||
    freshness !== undefined ||
    quality.length > 0;
  if (!promised) {
    return <Verdict tone="warning">{t('entity.product.noPromises')}</Verdict>;
  }
  return (
    <ul className={classes.list} aria-label={t('entity.product.promises')}>
      {latencyMs !== undefined && (
        <li>
          {t('entity.product.latency', {
            time: formatDuration(latencyMs, { locale }),
          })}
        </li>
      )}
      {availability !== undefined && (
        <li>
          {t('entity.product.availability', {
            share: new Intl.NumberFormat(locale, {
              style: 'percent',
              maximumFractionDigits: 6,
            }).format(availability / 100),
          })}
          {availability < 100 && (
            <div className={classes.secondary}>
              {t('entity.product.downtime', {
                time: formatDuration((1 - availability / 100) * MONTH_MS, {
                  locale,
                }),
              })}
            </div>
          )}
        </li>
      )}
      {freshness !== undefined && (
        <li>
          {t('entity.product.freshness', {
            age: formatIsoDuration(freshness, locale),
          })}
        </li>
      )}
      {quality.length > 0 && <QualityPromises quality={quality} />}
    </ul>
  );
}

function QualityPromises(props: {
  quality: NonNullable<ProductSla['quality']>;
}) {
  const { quality } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const locale = useLocale();
  const overview = useOverview();
  const promises = promisedQuality(quality, overview.value?.model);
  return (
    <>
      {promises.map((promise, index) => (
        <li key={`${index} ${promise.metric}`}>
          {t('entity.product.quality', {
            metric: promise.metric,
            min: formatMetric(promise.min, locale),
          })}
          <FactQuery query={overview}>
            {() => <Kept promise={promise} />}
          </FactQuery>
        </li>
      ))}
    </>
  );
}

function Kept(props: { promise: PromisedQuality }) {
  const { state, value } = props.promise;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const locale = useLocale();
  const which = useWhichVersion(useOverview().value?.model);
  if (!which) {
    return <Verdict tone="unknown">{t('entity.product.noVersionYet')}</Verdict>;
  }
  const told = { which, value: formatMetric(value, locale) };
  return (
    <Verdict tone={TONES[state]}>
      {state === 'kept' && t('entity.product.kept', told)}
      {state === 'broken' && t('entity.product.broken', told)}
      {state === 'unknown' && t('entity.product.notKnown', told)}
    </Verdict>
  );
}
