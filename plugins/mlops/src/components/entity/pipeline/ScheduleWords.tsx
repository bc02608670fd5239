import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { useEffect, useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { scheduleInWords, type ScheduleInWords } from './scheduleInWords';

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
  const [said, setSaid] = useState<{
    schedule: string;
    as?: ScheduleInWords;
  }>();
  useEffect(() => {
    let wanted = true;
    scheduleInWords(schedule, locale).then(as => {
      if (wanted) {
        setSaid({ schedule, as });
      }
    });
    return () => {
      wanted = false;
    };
  }, [schedule, locale]);
  const as = said?.schedule === schedule ? said.as : undefined;
  return as ? (
    <Tooltip title={t('entity.schedule.asWritten', { schedule })}>
      <span>
        {as.zone
          ? t('entity.schedule.inZone', { words: as.words, zone: as.zone })
          : as.words}
      </span>
    </Tooltip>
  ) : (
    <span className={classes.written} dir="auto">
      {schedule}
    </span>
  );
}
