import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { RunPoint } from '@waymark/plugin-mlops-common';
import {
  ChartOrTable,
  formatDuration,
  RelativeTime,
  ScrollTable,
  useLocale,
  useOptionalLink,
} from '@waymark/plugin-page-parts-react';
import { entityRunsRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';
import { RunStateLabel } from '../../runs/RunStateLabel';
import { Section } from '../layout/Section';
import { RunLink } from '../versions/RunLink';
import { barHeights } from './barHeights';
import { RunBar } from './RunBar';
import { RunBarsLegend } from './RunBarsLegend';

const useStyles = makeStyles(theme => ({
  bars: {
    listStyle: 'none',
    display: 'flex',
    alignItems: 'stretch',
    gap: 2,
    height: theme.spacing(10),
    maxWidth: theme.spacing(75),
    margin: 0,
    padding: 0,
    // The newest is at the right in every language, as in all charts.
    direction: 'ltr',
  },
  table: { maxHeight: theme.spacing(45), overflowY: 'auto' },
}));

/**
 * The last runs as bars from the oldest to the newest, as high as they took
 * long. Colour and shape tell the state; each leads to its run.
 */
export function RunBars(props: {
  /** The newest first. */
  runs: RunPoint[];
}) {
  const { runs } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const link = useOptionalLink(entityRunsRouteRef);
  const oldestFirst = [...runs].reverse();
  const heights = barHeights(oldestFirst);
  const name = t('entity.runBars.name', { count: runs.length });
  return (
    <Section title={t('entity.runBars.title')}>
      <ChartOrTable
        name={name}
        note={t('entity.runBars.summary', { count: runs.length })}
        chart={
          <>
            <ul className={classes.bars} aria-label={name}>
              {oldestFirst.map((run, index) => (
                <RunBar
                  key={`${run.id} ${index}`}
                  run={run}
                  height={heights[index]}
                  to={link && `${link}?${new URLSearchParams({ run: run.id })}`}
                />
              ))}
            </ul>
            <RunBarsLegend runs={runs} />
          </>
        }
        table={
          <div className={classes.table}>
            <RunPointTable label={name} runs={runs} />
          </div>
        }
      />
    </Section>
  );
}

function RunPointTable(props: { label: string; runs: RunPoint[] }) {
  const { label, runs } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ScrollTable
      label={label}
      columns={[
        { id: 'state', title: t('entity.timeChart.state') },
        { id: 'run', title: t('entity.runs.run') },
        { id: 'started', title: t('entity.runs.started') },
        { id: 'duration', title: t('entity.runs.duration'), number: true },
      ]}
    >
      {runs.map((run, index) => (
        // Two sources may give their runs the same id.
        <tr key={`${run.id} ${index}`}>
          <td>
            <RunStateLabel state={run.state} />
          </td>
          <th scope="row" dir="auto">
            <RunLink runId={run.id} name={run.name} />
          </th>
          <td>
            {run.startedAt ? <RelativeTime at={run.startedAt} /> : <Blank />}
          </td>
          <td data-number>
            {run.durationMs === undefined ? (
              <Blank />
            ) : (
              formatDuration(run.durationMs, { locale })
            )}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
