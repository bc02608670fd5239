import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { TraceStep } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../../translation';
import { SourceStamp } from '../../../provenance/SourceStamp';
import { RefOrText } from '../../layout/RefOrText';
import { ShortHash } from '../../layout/ShortHash';
import { Verdict } from '../../layout/Verdict';
import { RunLink } from '../../versions/RunLink';
import { exactTime } from './exactTime';
import { StepData } from './StepData';
import { StepFact } from './StepFact';

const useStyles = makeStyles(theme => ({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: theme.spacing(0.25, 1.5),
    alignItems: 'baseline',
    margin: 0,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** All that the source tells of a step; what it does not tell is left out. */
export function StepFacts(props: { step: TraceStep }) {
  const { by, job, runId, commit, data, endpoint, goneSince, source } =
    props.step;
  const { environment, region } = props.step;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const places = [environment, region].filter(Boolean).join(' · ');
  return (
    <dl className={classes.facts}>
      <StepFact label={t('entity.trace.by')}>
        {by ? <RefOrText value={by} /> : t('entity.trace.byUnknown')}
      </StepFact>
      {job && (
        <StepFact label={t('entity.trace.job')}>
          <RefOrText value={job} />
        </StepFact>
      )}
      {runId && (
        <StepFact label={t('entity.trace.run')}>
          <RunLink runId={runId} />
        </StepFact>
      )}
      {commit && (
        <StepFact label={t('entity.trace.commit')}>
          <ShortHash value={commit} what={t('entity.trace.commit')} />
        </StepFact>
      )}
      {data.length > 0 && (
        <StepFact label={t('entity.trace.data')}>
          <StepData data={data} />
        </StepFact>
      )}
      {(places || endpoint) && (
        <StepFact label={t('entity.trace.where')}>
          {places}
          {places && endpoint && ' · '}
          {endpoint && <RefOrText value={endpoint} />}
        </StepFact>
      )}
      <StepFact label={t('entity.trace.source')}>
        <SourceStamp source={source} />
        {goneSince && (
          <Verdict tone="warning">
            {t('entity.trace.gone')}{' '}
            <time dateTime={goneSince}>{exactTime(goneSince, { locale })}</time>
          </Verdict>
        )}
      </StepFact>
    </dl>
  );
}
