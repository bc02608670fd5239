import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { QualitySeries, SourceLink } from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { SourceStamp } from '../../provenance/SourceStamp';
import { Section } from '../layout/Section';
import { CheckTable } from './CheckTable';
import { failingFirst } from './failingFirst';
import { QualityOutcome } from './QualityOutcome';
import { QualityTrend } from './QualityTrend';

const SHOWN = 10;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(4),
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  suite: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    minWidth: 0,
  },
  newest: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
  },
}));

/**
 * The suites of checks, those that fail first: how each went over time, and
 * what fails now with what was expected, what was found and since when.
 */
export function QualityOverTime(props: {
  /** At least one. */
  series: QualitySeries[];
}) {
  const { series } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [all, setAll] = useState(false);
  const ordered = failingFirst(series);
  const shown = all ? ordered : ordered.slice(0, SHOWN);
  return (
    <MlopsInfoCard title={t('entity.quality.overTime')}>
      <div className={classes.root}>
        {shown.map(one => (
          <Suite key={`${one.source.id} ${one.suite}`} series={one} />
        ))}
        {shown.length < ordered.length && (
          <div>
            <Button
              size="small"
              variant="outlined"
              onClick={() => setAll(true)}
            >
              {t('entity.list.showAll', { count: ordered.length })}
            </Button>
          </div>
        )}
      </div>
    </MlopsInfoCard>
  );
}

function Suite(props: { series: QualitySeries }) {
  const { suite, points, failing, source } = props.series;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const newest = points[points.length - 1];
  return (
    <Section title={suite}>
      <div className={classes.suite}>
        <QualityTrend
          series={props.series}
          note={newest && <Newest result={newest} source={source} />}
        />
        {failing.length > 0 && (
          <CheckTable
            label={t('entity.quality.failingOf', { suite })}
            checks={failing.map(check => ({ ...check, passed: false }))}
          />
        )}
      </div>
    </Section>
  );
}

function Newest(props: {
  result: QualitySeries['points'][number];
  source: SourceLink;
}) {
  const { result, source } = props;
  const classes = useStyles();
  return (
    <div className={classes.newest}>
      <QualityOutcome result={result} />
      <RelativeTime at={result.at} />
      <SourceStamp source={source} />
    </div>
  );
}
