import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { FreshnessJudgement } from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { Verdict } from '../layout/Verdict';

const useStyles = makeStyles(theme => ({
  secondary: { color: theme.palette.text.secondary },
}));

/** Whether data is as fresh as promised, and when it is or was due. */
export function FreshnessVerdict(props: { freshness: FreshnessJudgement }) {
  const { state, promised, dueAt } = props.freshness;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (state === 'fresh' || state === 'stale') {
    const fresh = state === 'fresh';
    return (
      <Verdict tone={fresh ? 'good' : 'error'}>
        {fresh ? t('entity.freshness.fresh') : t('entity.freshness.stale')}
        {dueAt && (
          <div className={classes.secondary}>
            {fresh
              ? t('entity.freshness.freshUntil')
              : t('entity.freshness.staleSince')}{' '}
            <RelativeTime at={dueAt} />
          </div>
        )}
      </Verdict>
    );
  }
  return (
    <Verdict tone="unknown">
      {t('entity.freshness.unknown')}
      <div className={classes.secondary}>
        {promised
          ? t('entity.freshness.unknownUpdate')
          : t('entity.freshness.unknownPromise')}
      </div>
    </Verdict>
  );
}
