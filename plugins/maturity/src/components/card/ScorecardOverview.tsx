import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RubricScore, Scorecard } from '@waymark/plugin-maturity-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { NextStepView } from '../next/NextStepView';
import { GatheringNote } from './GatheringNote';
import { NoRubric } from './NoRubric';
import { RubricStanding } from './RubricStanding';

const useStyles = makeStyles(theme => ({
  rubric: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    '& + &': {
      marginTop: theme.spacing(2),
      paddingTop: theme.spacing(2),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
  },
  time: {
    display: 'block',
    marginTop: theme.spacing(1.5),
    color: theme.palette.text.secondary,
  },
}));

/** Every rubric's view of an entity, each with the step that helps most. */
export function ScorecardOverview(props: {
  scorecard: Scorecard;
  tab: string | undefined;
}) {
  const { scorecard, tab } = props;
  const { rubrics, gathering, evaluatedAt } = scorecard;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <>
      <GatheringNote sources={gathering} />
      {rubrics.map(score => (
        <div key={score.id} className={classes.rubric}>
          <RubricStanding score={score} tab={tab} />
          <MostUseful score={score} tab={tab} />
        </div>
      ))}
      {rubrics.length === 0 && gathering.length === 0 && <NoRubric />}
      {evaluatedAt && rubrics.length > 0 && (
        <Typography variant="caption" className={classes.time}>
          {t('card.evaluated', { time: <RelativeTime at={evaluatedAt} /> })}
        </Typography>
      )}
    </>
  );
}

function MostUseful(props: { score: RubricScore; tab: string | undefined }) {
  const { score, tab } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const [step] = score.next;
  return (
    <div>
      <Typography variant="subtitle2" component="h5">
        {t('card.next')}
      </Typography>
      {step ? (
        <NextStepView step={step} score={score} tab={tab} />
      ) : (
        <Typography variant="body2">{t('card.nextNone')}</Typography>
      )}
    </div>
  );
}
