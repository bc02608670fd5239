import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  MaturityApi,
  RubricSummary,
  TrendPoint,
  TrendQuery,
} from '@waymark/plugin-maturity-common';
import {
  ChartOrTable,
  ChoiceToggle,
  shortName,
  SkeletonLines,
  useApiQuery,
} from '@waymark/plugin-page-parts-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import type { TabProps } from '../page/MaturityContent';
import { QueryView } from '../states/QueryView';
import { AdoptionList } from './AdoptionList';
import { DaysTable } from './DaysTable';
import { ofTrack } from './ofTrack';
import { toTrendQuery } from './toTrendQuery';

// The library of the chart is larger than the rest of the page.
const DaysPlot = lazy(() =>
  import('./DaysPlot').then(m => ({ default: m.DaysPlot })),
);

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(1),
  },
  grid: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(44)}px), 1fr))`,
    gap: theme.spacing(2, 4),
    '& > *': { minWidth: 0 },
  },
}));

/** How many follow the standard, and how that moved. */
export function Progress(props: TabProps & { rubric: RubricSummary }) {
  const { rubric, params, change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const text = JSON.stringify(toTrendQuery(rubric.id, params, Date.now()));
  const asked = useMemo<TrendQuery>(() => JSON.parse(text), [text]);
  const load = useCallback(
    (api: MaturityApi, signal: AbortSignal) => api.getTrend(asked, { signal }),
    [asked],
  );
  const query = useApiQuery(maturityApiRef, load);
  const [track, setTrack] = useState('');
  const { owner, system, domain } = asked;
  const scope = owner ?? system ?? domain;
  return (
    <>
      <div className={classes.bar}>
        <Typography variant="body2" color="textSecondary">
          {scope
            ? t('page.progress.of', { name: shortName(scope) })
            : t('page.progress.ofAll')}
        </Typography>
        <TrackField rubric={rubric} value={track} onChoose={setTrack} />
        <ChoiceToggle
          label={t('page.progress.period')}
          value={params.period ?? 'quarter'}
          choices={(['quarter', 'year'] as const).map(value => ({
            value,
            label: t(`page.progress.${value}`),
          }))}
          onChoose={period =>
            change({ period: period === 'year' ? period : undefined })
          }
        />
      </div>
      <QueryView query={query}>
        {({ items }) => {
          const points = track ? ofTrack(items, track) : items;
          return points.length > 0 ? (
            <div className={classes.grid}>
              <AdoptionList points={points} rubric={rubric} />
              <Days points={points} rubric={rubric} withPoints={!track} />
            </div>
          ) : (
            <Typography variant="body2" color="textSecondary">
              {t('page.progress.none')}
            </Typography>
          );
        }}
      </QueryView>
    </>
  );
}

/** Of which track; of the rubric as a whole at first. */
function TrackField(props: {
  rubric: RubricSummary;
  value: string;
  onChoose: (track: string) => void;
}) {
  const { rubric, value, onChoose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const label = t('page.track');
  return (
    <TextField
      select
      size="small"
      variant="outlined"
      label={label}
      value={value}
      onChange={event => onChoose(event.target.value)}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
      inputProps={{ 'aria-label': label }}
    >
      <option value="">{t('page.heatMap.whole')}</option>
      {rubric.tracks.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </TextField>
  );
}

function Days(props: {
  points: TrendPoint[];
  rubric: RubricSummary;
  /** Points are kept of whole rubrics only. */
  withPoints: boolean;
}) {
  const { points, rubric, withPoints } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const [{ day: from }] = points;
  const { day: to } = points[points.length - 1];
  const label =
    from === to
      ? t('page.progress.firstDay', { day: from })
      : t('page.progress.sentence', { from, to });
  return (
    <ChartOrTable
      name={t('page.progress.chart')}
      note={label}
      table={
        <DaysTable points={points} rubric={rubric} withPoints={withPoints} />
      }
      chart={
        <Suspense fallback={<SkeletonLines count={4} height={6} />}>
          <DaysPlot label={label} points={points} rubric={rubric} />
        </Suspense>
      }
    />
  );
}
