import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ScheduleJudgement } from '@waymark/plugin-mlops-common';
import {
  formatDuration,
  RelativeTime,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { Verdict } from '../layout/Verdict';

const useStyles = makeStyles(theme => ({
  secondary: { color: theme.palette.text.secondary },
}));

/** Whether what a schedule promises came when it should have. */
export function ScheduleKept(props: {
  judgement: ScheduleJudgement;
  /** What is expected: a run, or a report of a monitor. */
  what: 'run' | 'report';
}) {
  const { judgement, what } = props;
  const { state, expectedAt, nextAt, lateMs } = judgement;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (state === 'on-time') {
    return <Verdict tone="good">{t('entity.schedule.onTime')}</Verdict>;
  }
  if (state === 'late') {
    return (
      <Verdict tone="error">
        {lateMs === undefined
          ? t('entity.schedule.lateUnknown')
          : t('entity.schedule.late', {
              late: formatDuration(lateMs, { locale }),
            })}
        {expectedAt && (
          <div className={classes.secondary}>
            {what === 'run'
              ? t('entity.schedule.expectedRun')
              : t('entity.schedule.expectedReport')}{' '}
            <RelativeTime at={expectedAt} />
          </div>
        )}
      </Verdict>
    );
  }
  return (
    <Verdict tone="unknown">
      {t('entity.schedule.unknown')}
      <div className={classes.secondary}>
        {expectedAt || nextAt
          ? t(
              what === 'run'
                ? 'entity.schedule.noRunYet'
                : 'entity.schedule.noReportYet',
            )
          : t('entity.schedule.unknownWhy')}
      </div>
    </Verdict>
  );
}
