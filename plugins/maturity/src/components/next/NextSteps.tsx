import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RubricScore } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { NextStepView } from './NextStepView';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    margin: 0,
    paddingLeft: theme.spacing(3),
  },
}));

/** The checks whose passing would do most, best first. */
export function NextSteps(props: {
  score: RubricScore;
  /** Path of the tab of the entity. */
  tab: string;
}) {
  const { score, tab } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return score.next.length > 0 ? (
    <ol className={classes.list} aria-label={t('tab.nextSteps')}>
      {score.next.map(step => (
        <li key={step.check}>
          <NextStepView step={step} score={score} tab={tab} />
        </li>
      ))}
    </ol>
  ) : (
    <Typography variant="body2">{t('card.nextNone')}</Typography>
  );
}
