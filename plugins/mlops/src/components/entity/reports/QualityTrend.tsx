import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { QualitySeries } from '@waymark/plugin-mlops-common';
import {
  ChartOrTable,
  RelativeTime,
  ScrollTable,
} from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { ChartMark } from '../../charts/ChartMark';
import { Blank } from '../../explore/columns/Blank';
import { webUrl } from '../../provenance/webUrl';
import { stackBars } from './stackBars';

const DRAWN = 30;
const WIDTH = 320;
const HEIGHT = 56;
const GAP = 2;
// Above the bars: the mark of those with a failing check.
const HEAD = 16;

const useStyles = makeStyles(theme => ({
  picture: { display: 'block', width: '100%', maxWidth: WIDTH, height: 'auto' },
  passed: { fill: theme.palette.status.ok },
  failed: { fill: theme.palette.status.error },
  table: { maxHeight: theme.spacing(45), overflowY: 'auto' },
}));

/**
 * How the results of a suite went over time: a bar per result, as high as it
 * had checks; those that failed stand on top, with a mark above them.
 */
export function QualityTrend(props: {
  series: Pick<QualitySeries, 'suite' | 'points'>;
  /** Left of the choice between chart and table. */
  note?: ReactNode;
}) {
  const { series, note } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ChartOrTable
      note={note}
      name={t('entity.quality.trendOf', { suite: series.suite })}
      chart={<Bars series={series} />}
      table={<Results series={series} />}
    />
  );
}

function Bars(props: { series: Pick<QualitySeries, 'suite' | 'points'> }) {
  const { suite, points } = props.series;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const results = points.slice(-DRAWN);
  const newest = results[results.length - 1];
  const bars = stackBars({
    results,
    width: WIDTH,
    height: HEIGHT,
    gap: GAP,
  });
  return (
    <svg
      className={classes.picture}
      viewBox={`0 ${-HEAD} ${WIDTH} ${HEIGHT + HEAD}`}
      role="img"
      aria-label={t('entity.quality.trendLabel', {
        suite,
        count: results.length,
        passed: String(newest?.passed ?? 0),
        failed: String(newest?.failed ?? 0),
        bad: String(results.filter(result => result.failed > 0).length),
      })}
    >
      {bars.map(({ x, width, passed, failed }) => (
        <g key={x}>
          <rect className={classes.passed} x={x} width={width} {...passed} />
          <rect className={classes.failed} x={x} width={width} {...failed} />
          {failed.height > 0 && (
            <ChartMark
              state="breached"
              cx={x + width / 2}
              cy={failed.y - HEAD / 2}
            />
          )}
        </g>
      ))}
    </svg>
  );
}

function Results(props: { series: Pick<QualitySeries, 'suite' | 'points'> }) {
  const { suite, points } = props.series;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const reports = points.some(point => webUrl(point.url));
  return (
    <div className={classes.table}>
      <ScrollTable
        label={t('entity.quality.trendOf', { suite })}
        columns={[
          { id: 'at', title: t('entity.timeChart.when') },
          {
            id: 'passed',
            title: t('entity.quality.passedCount'),
            number: true,
          },
          {
            id: 'failed',
            title: t('entity.quality.failedCount'),
            number: true,
          },
          ...(reports
            ? [{ id: 'report', title: t('entity.timeChart.report') }]
            : []),
        ]}
      >
        {[...points].reverse().map((point, index) => (
          // Two results may be of the same moment.
          <tr key={`${point.at} ${index}`}>
            <th scope="row">
              <RelativeTime at={point.at} />
            </th>
            <td data-number>{point.passed}</td>
            <td data-number>{point.failed}</td>
            {reports && (
              <td>
                {webUrl(point.url) ? (
                  <Link to={webUrl(point.url)!}>
                    {t('entity.timeChart.openReport')}
                  </Link>
                ) : (
                  <Blank />
                )}
              </td>
            )}
          </tr>
        ))}
      </ScrollTable>
    </div>
  );
}
