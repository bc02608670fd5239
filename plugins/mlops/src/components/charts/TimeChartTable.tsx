import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  RelativeTime,
  ScrollTable,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../translation';
import { Blank } from '../explore/columns/Blank';
import { formatMetric } from '../metrics/formatMetric';
import { webUrl } from '../provenance/webUrl';
import { InlineMark } from './ChartMark';
import type { TimePoint, TimePointState } from './timeScale';

const useStyles = makeStyles(theme => ({
  frame: { maxHeight: theme.spacing(45), overflowY: 'auto' },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
}));

/** The values of a chart over time, from the newest to the oldest. */
export function TimeChartTable(props: {
  name: string;
  points: TimePoint[];
  words: Record<TimePointState, string>;
}) {
  const { name, points, words } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const newestFirst = [...points].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at),
  );
  const reports = points.some(point => webUrl(point.url));
  return (
    <div className={classes.frame}>
      <ScrollTable
        label={name}
        columns={[
          { id: 'at', title: t('entity.timeChart.when') },
          { id: 'value', title: t('entity.timeChart.value'), number: true },
          {
            id: 'threshold',
            title: t('entity.timeChart.threshold'),
            number: true,
          },
          { id: 'state', title: t('entity.timeChart.state') },
          ...(reports
            ? [{ id: 'report', title: t('entity.timeChart.report') }]
            : []),
        ]}
      >
        {newestFirst.map((point, index) => (
          // Two reports may be of the same moment.
          <tr key={`${point.at} ${index}`}>
            <th scope="row">
              <RelativeTime at={point.at} />
            </th>
            <td data-number>{formatMetric(point.value, locale)}</td>
            <td data-number>{formatMetric(point.threshold, locale)}</td>
            <td>
              <span className={classes.state}>
                <InlineMark state={point.state} />
                {words[point.state]}
              </span>
            </td>
            {reports && (
              <td>
                <ReportLink url={point.url} />
              </td>
            )}
          </tr>
        ))}
      </ScrollTable>
    </div>
  );
}

function ReportLink(props: { url?: string }) {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const to = webUrl(props.url);
  return to ? (
    <Link to={to}>{t('entity.timeChart.openReport')}</Link>
  ) : (
    <Blank />
  );
}
