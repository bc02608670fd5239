import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { NextStep, RubricScore } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { CureButton } from '../cure/CureButton';
import { checkAddress } from '../links/checkAddress';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
  effect: { color: theme.palette.text.secondary },
}));

/** A check whose passing would do much: what it leads to, and its cure. */
export function NextStepView(props: {
  step: NextStep;
  score: RubricScore;
  /** Path of the tab of the entity; where there is none, the check is no link. */
  tab: string | undefined;
}) {
  const { step, score, tab } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const track =
    score.tracks.find(({ id }) => id === step.track)?.title ?? step.track;
  const effects = [
    step.rubricLevel !== undefined &&
      t('card.liftsRubric', { level: String(step.rubricLevel) }),
    step.trackLevel !== undefined &&
      t('card.liftsTrack', { track, level: String(step.trackLevel) }),
    t('card.earns', { count: step.points }),
  ].filter(Boolean);
  return (
    <div className={classes.root}>
      <div dir="auto">
        {tab === undefined ? (
          step.title
        ) : (
          <Link
            to={checkAddress(tab, {
              rubric: score.id,
              track: step.track,
              check: step.check,
            })}
          >
            {step.title}
          </Link>
        )}
      </div>
      <div className={classes.effect}>{effects.join(' · ')}</div>
      <CureButton cure={step.cure} title={step.title} />
    </div>
  );
}
