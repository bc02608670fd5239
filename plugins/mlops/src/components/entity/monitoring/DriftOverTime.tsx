import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { DriftSeries } from '@waymark/plugin-mlops-common';
import { useMemo, useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { TimeChart } from '../../charts/TimeChart';
import { SourceStamp } from '../../provenance/SourceStamp';
import { Section } from '../layout/Section';
import { chartPoints, measureName, seriesKey, worstFirst } from './driftSeries';
import { DriftSeriesTable } from './DriftSeriesTable';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
}));

/**
 * Every measure over time, the worst first; the one that the reader chose is
 * drawn against its threshold.
 */
export function DriftOverTime(props: {
  /** At least one. */
  series: DriftSeries[];
}) {
  const { series } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const ordered = useMemo(() => worstFirst(series), [series]);
  const [wanted, setWanted] = useState<string>();
  const chosen = ordered.find(one => seriesKey(one) === wanted) ?? ordered[0];
  const points = useMemo(() => chartPoints(chosen), [chosen]);
  const name = measureName(chosen);
  return (
    <MlopsInfoCard title={t('entity.drift.overTime')}>
      <div className={classes.root}>
        <Section title={name}>
          <TimeChart
            name={name}
            points={points}
            words={{
              ok: t('entity.driftState.ok'),
              breached: t('entity.driftState.drifted'),
              unknown: t('entity.driftState.unknown'),
            }}
            note={<SourceStamp source={chosen.source} />}
          />
        </Section>
        <DriftSeriesTable
          series={ordered}
          chosen={seriesKey(chosen)}
          choose={setWanted}
        />
      </div>
    </MlopsInfoCard>
  );
}
