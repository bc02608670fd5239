import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { TraceStep } from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { SourceStamp } from '../../provenance/SourceStamp';
import { RefOrText } from '../layout/RefOrText';
import { ShortHash } from '../layout/ShortHash';
import { RunLink } from '../versions/RunLink';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.25),
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** The last time something was done: when, who or what did it, from what. */
export function LastStep(props: { step: TraceStep }) {
  const { at, by, job, version, runId, commit, timeFrom, source } = props.step;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const who = by ?? job;
  return (
    <div className={classes.root}>
      <span>
        <RelativeTime at={at} />
        {who && (
          <>
            {' '}
            {t('entity.overview.by')} <RefOrText value={who} />
          </>
        )}
      </span>
      <span className={classes.facts}>
        {version && <span>{t('entity.trend.measured', { version })}</span>}
        {runId && (
          <span>
            {t('entity.versions.run')} <RunLink runId={runId} />
          </span>
        )}
        {commit && (
          <span>
            {t('entity.versions.commit')}{' '}
            <ShortHash value={commit} what={t('entity.versions.commit')} />
          </span>
        )}
      </span>
      {!who && (
        <span className={classes.facts}>{t('entity.overview.byNobody')}</span>
      )}
      {timeFrom === 'observed' && (
        <span className={classes.facts}>{t('entity.overview.observed')}</span>
      )}
      <SourceStamp source={source} />
    </div>
  );
}
