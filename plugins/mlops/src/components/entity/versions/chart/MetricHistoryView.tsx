import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { MetricHistory } from '@waymark/plugin-mlops-common';
import { SkeletonLines, useLocale } from '@waymark/plugin-page-parts-react';
import { lazy, memo, Suspense, useMemo, useState } from 'react';
import { mlopsTranslationRef } from '../../../../translation';
import { formatMetric } from '../../../metrics/formatMetric';
import { ChartLegend, MAX_LINES } from './ChartLegend';
import { metricLines, type MetricLines } from './metricLines';
import { useLineName } from './useLineName';

/** So many lines are drawn before the reader chooses. */
const SHOWN_FIRST = 6;

// The library of the chart is larger than the rest of the page.
const MetricChart = lazy(() =>
  import('./MetricChart').then(m => ({ default: m.MetricChart })),
);

const useStyles = makeStyles(theme => ({
  notes: {
    color: theme.palette.text.secondary,
    paddingTop: theme.spacing(1),
    '& p': { margin: 0 },
  },
}));

function View(props: { history: MetricHistory }) {
  const { history } = props;
  const { metric, target } = history;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const data = useMemo(() => metricLines(history), [history]);
  const { versions, lines } = data;
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(
    () =>
      new Set(
        lines
          .slice(0, MAX_LINES)
          .filter(({ key }, index) => index < SHOWN_FIRST !== toggled.has(key))
          .map(({ key }) => key),
      ),
    [lines, toggled],
  );
  if (lines.length === 0) {
    return (
      <>
        <Typography variant="body2">{t('entity.chart.noPoint')}</Typography>
        <Notes history={history} data={data} />
      </>
    );
  }
  if (versions.length === 1) {
    return (
      <>
        <Typography variant="body2">{t('entity.chart.onePoint')}</Typography>
        <Notes history={history} data={data} />
      </>
    );
  }
  return (
    <>
      <Suspense fallback={<SkeletonLines count={4} height={6} />}>
        <MetricChart
          name={metric}
          versions={versions}
          lines={lines}
          shown={shown}
          target={target}
        />
      </Suspense>
      <ChartLegend
        lines={lines}
        shown={shown}
        toggle={key =>
          setToggled(before => {
            const after = new Set(before);
            if (!after.delete(key)) {
              after.add(key);
            }
            return after;
          })
        }
      />
      <Notes history={history} data={data} />
    </>
  );
}

/**
 * The chart of one metric with its legend, and what it does not show. Not
 * drawn again with every page of the list above it: that takes longer than a
 * frame.
 */
export const MetricHistoryView = memo(View);

function Notes(props: { history: MetricHistory; data: MetricLines }) {
  const { history, data } = props;
  const { baseline, target, truncated, points } = history;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const nameOf = useLineName();
  const based = data.lines.filter(line => line.baseline !== undefined);
  const name = baseline?.version
    ? t('entity.chart.baselineVersion', {
        version: baseline.version,
        description: baseline.description,
      })
    : baseline?.description;
  return (
    <Typography variant="caption" component="div" className={classes.notes}>
      {target !== undefined && (
        <p>
          {t('entity.chart.targetNote', {
            value: formatMetric(target, locale),
          })}
        </p>
      )}
      {name &&
        (based.length > 0 ? (
          based.map(line => (
            <p key={line.key}>
              {t('entity.chart.baselineNote', {
                name,
                value: formatMetric(line.baseline, locale),
                data: nameOf(line),
              })}
            </p>
          ))
        ) : (
          <p>{t('entity.chart.baselineMissing', { name })}</p>
        ))}
      {data.notDrawn > 0 && (
        <p>{t('entity.chart.notDrawn', { count: data.notDrawn })}</p>
      )}
      {data.lines.length > MAX_LINES && (
        <p>
          {t('entity.chart.moreLines', {
            count: data.lines.length - MAX_LINES,
          })}
        </p>
      )}
      {truncated && (
        <p>{t('entity.chart.truncated', { count: points.length })}</p>
      )}
      {data.lines.length > 1 && <p>{t('entity.chart.note')}</p>}
    </Typography>
  );
}
