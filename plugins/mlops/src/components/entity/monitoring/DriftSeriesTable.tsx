import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Link from '@material-ui/core/Link';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { DriftSeries } from '@waymark/plugin-mlops-common';
import {
  RelativeTime,
  ScrollTable,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { Sparkline } from '../../charts/Sparkline';
import { Blank } from '../../explore/columns/Blank';
import { formatMetric } from '../../metrics/formatMetric';
import { Section } from '../layout/Section';
import { DriftStateLabel } from '../reports/DriftStateLabel';
import {
  driftedSince,
  findMeasures,
  measureName,
  seriesKey,
} from './driftSeries';

const SHOWN = 10;
const LONGEST_SEARCH = 200;

const useStyles = makeStyles(theme => ({
  search: { marginBottom: theme.spacing(1), maxWidth: theme.spacing(40) },
  // A background would take contrast from the link.
  chosen: { boxShadow: `inset 3px 0 0 ${theme.palette.primary.main}` },
  measure: {
    textAlign: 'left',
    minWidth: theme.spacing(16),
    maxWidth: theme.spacing(50),
    overflowWrap: 'anywhere',
  },
  more: { marginTop: theme.spacing(1) },
}));

/** Every measure with its newest value; a measure's name draws it. */
export function DriftSeriesTable(props: {
  /** In the order of the table. */
  series: DriftSeries[];
  /** Key of the series that is drawn. */
  chosen: string;
  choose: (key: string) => void;
}) {
  const { series, chosen, choose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [q, setQ] = useState('');
  const [all, setAll] = useState(false);
  const found = findMeasures(series, q);
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <Section title={t('entity.drift.measures')}>
      {series.length > SHOWN && (
        <TextField
          fullWidth
          id="mlops-find-measure"
          size="small"
          variant="outlined"
          className={classes.search}
          label={t('entity.drift.search')}
          value={q}
          onChange={event => setQ(event.target.value)}
          inputProps={{ maxLength: LONGEST_SEARCH }}
        />
      )}
      {found.length === 0 ? (
        <Typography variant="body2">{t('entity.drift.noMatch')}</Typography>
      ) : (
        <ScrollTable
          label={t('entity.drift.measures')}
          columns={[
            { id: 'metric', title: t('entity.drift.metric') },
            { id: 'state', title: t('entity.drift.state') },
            { id: 'value', title: t('entity.drift.value'), number: true },
            {
              id: 'threshold',
              title: t('entity.drift.threshold'),
              number: true,
            },
            { id: 'trend', title: t('entity.drift.trend') },
            { id: 'since', title: t('entity.drift.since') },
          ]}
        >
          {shown.map(one => (
            <SeriesRow
              key={seriesKey(one)}
              series={one}
              chosen={seriesKey(one) === chosen}
              choose={() => choose(seriesKey(one))}
            />
          ))}
        </ScrollTable>
      )}
      {shown.length < found.length && (
        <Button
          size="small"
          variant="outlined"
          className={classes.more}
          onClick={() => setAll(true)}
        >
          {t('entity.list.showAll', { count: found.length })}
        </Button>
      )}
    </Section>
  );
}

function SeriesRow(props: {
  series: DriftSeries;
  chosen: boolean;
  choose: () => void;
}) {
  const { series, chosen, choose } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const name = measureName(series);
  const newest = series.points[series.points.length - 1];
  const since = driftedSince(series);
  const value = formatMetric(newest?.value, locale);
  return (
    <tr className={chosen ? classes.chosen : undefined}>
      <th scope="row" dir="auto">
        <Link
          component="button"
          variant="body2"
          className={classes.measure}
          aria-pressed={chosen}
          aria-label={t('entity.drift.show', { name })}
          onClick={choose}
        >
          {name}
        </Link>
      </th>
      <td>
        <DriftStateLabel state={series.state} />
      </td>
      <td data-number>{value}</td>
      <td data-number>{formatMetric(series.threshold, locale)}</td>
      <td>
        <Sparkline
          values={series.points.map(point => point.value)}
          target={series.threshold}
          label={t('entity.drift.trendOf', { name, value })}
        />
      </td>
      <td>{since ? <RelativeTime at={since} /> : <Blank />}</td>
    </tr>
  );
}
