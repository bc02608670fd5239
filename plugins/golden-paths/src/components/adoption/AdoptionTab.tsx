import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import NoneIcon from '@material-ui/icons/ShowChart';
import { toSearchParams } from '@waymark/plugin-api-requests-common';
import type {
  AdoptionDay,
  GoldenPathsApi,
} from '@waymark/plugin-golden-paths-common';
import {
  ChartOrTable,
  ChoiceToggle,
  CsvButton,
  fetchCsv,
  SkeletonLines,
  StateMessage,
  useApiQuery,
} from '@waymark/plugin-page-parts-react';
import { lazy, Suspense, useCallback } from 'react';
import { goldenPathsApiRef } from '../../api';
import { goldenPathsTranslationRef } from '../../translation';
import type { TabProps } from '../page/GoldenPathsContent';
import { TemplateField } from '../projects/TemplateField';
import { QueryView } from '../states/QueryView';
import { DaysTable } from './DaysTable';
import { FigureList } from './FigureList';

// The library of the chart is larger than the rest of the page.
const DaysPlot = lazy(() =>
  import('./DaysPlot').then(m => ({ default: m.DaysPlot })),
);

const DAYS = { quarter: 90, year: 365 };

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  days: { marginTop: theme.spacing(3) },
}));

/** How many projects there are and how current, over time: for those who lead. */
export function AdoptionTab({ params, change }: TabProps) {
  const { template, period = 'quarter' } = params;
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const fetchApi = useApi(fetchApiRef);
  const days = DAYS[period];
  const load = useCallback(
    (api: GoldenPathsApi, signal: AbortSignal) =>
      api.getAdoption({ template, days }, { signal }),
    [template, days],
  );
  const query = useApiQuery(goldenPathsApiRef, load);
  return (
    <>
      <div className={classes.bar}>
        <TemplateField params={params} change={change} />
        <ChoiceToggle
          label={t('page.adoption.period')}
          value={period}
          choices={(['quarter', 'year'] as const).map(value => ({
            value,
            label: t(`page.adoption.${value}`),
          }))}
          onChoose={next =>
            change({ period: next === 'year' ? next : undefined })
          }
        />
        <CsvButton
          fileName="golden-paths-adoption.csv"
          load={signal =>
            fetchCsv({
              fetchApi,
              pluginId: 'golden-paths',
              path: '/v1/adoption',
              // All days are one answer.
              parameters: () => toSearchParams({ template, days }),
              signal,
            })
          }
        />
      </div>
      <QueryView query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <>
              <FigureList days={items} />
              <div className={classes.days}>
                <Days days={items} />
              </div>
            </>
          ) : (
            <StateMessage
              icon={NoneIcon}
              title={t('page.adoption.none')}
              text={t('page.adoption.noneAdvice')}
              compact
            />
          )
        }
      </QueryView>
    </>
  );
}

function Days({ days }: { days: readonly AdoptionDay[] }) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const last = days[days.length - 1];
  const label = t('page.adoption.sentence', {
    from: days[0].day,
    to: last.day,
    now: last.projects,
  });
  return (
    <ChartOrTable
      name={t('page.adoption.title')}
      note={label}
      table={<DaysTable days={days} />}
      chart={
        <Suspense fallback={<SkeletonLines count={4} height={6} />}>
          <DaysPlot label={label} days={days} />
        </Suspense>
      }
    />
  );
}
