import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { TraceStep } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../../translation';
import { TimelineStep } from './TimelineStep';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** What happened, newest first. */
export function Timeline(props: { steps: TraceStep[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ol className={classes.list} aria-label={t('entity.trace.steps')}>
      {props.steps.map(step => (
        <TimelineStep key={step.id} step={step} />
      ))}
    </ol>
  );
}
