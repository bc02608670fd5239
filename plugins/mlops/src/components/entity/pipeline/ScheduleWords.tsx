import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useState } from 'react';
import { useLocale } from '../../../hooks/useLocale';
import { mlopsTranslationRef } from '../../../translation';
import { scheduleInWords } from './scheduleInWords';

const useStyles = makeStyles({
  written: { fontFamily: 'monospace', overflowWrap: 'anywhere' },
});

/**
 * A schedule in words, with how it is written as its tooltip; where it is in
 * the orchestrator's own words, these.
 */
export function ScheduleWords(props: { schedule: string }) {
  const { schedule } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [said, setSaid] = useState<{ schedule: string; words?: string }>();
  useEffect(() => {
    let wanted = true;
    scheduleInWords(schedule, locale).then(words => {
      if (wanted) {
        setSaid({ schedule, words });
      }
    });
    return () => {
      wanted = false;
    };
  }, [schedule, locale]);
  return said?.words && said.schedule === schedule ? (
    <Tooltip title={t('entity.schedule.asWritten', { schedule })}>
      <span>{said.words}</span>
    </Tooltip>
  ) : (
    <span className={classes.written} dir="auto">
      {schedule}
    </span>
  );
}
