import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { WaiverStep } from '@waymark/plugin-maturity-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    color: theme.palette.text.secondary,
  },
}));

/** What became of a waiver, who did it, and what they said, oldest first. */
export function WaiverSteps(props: { steps: readonly WaiverStep[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <ol className={classes.list} aria-label={t('waiver.steps')}>
      {props.steps.map((step, index) => (
        <li key={index} dir="auto">
          <StepText step={step} />
        </li>
      ))}
    </ol>
  );
}

function StepText(props: { step: WaiverStep }) {
  const { state, at, by, words } = props.step;
  const { t } = useTranslationRef(maturityTranslationRef);
  const time = <RelativeTime at={at} />;
  return (
    <>
      {by === undefined
        ? t('waiver.stepByTime', { state: t(`waiver.step.${state}`), time })
        : t('waiver.stepBy', {
            state: t(`waiver.step.${state}`),
            name: <EntityRefLinks entityRefs={[by]} />,
            time,
          })}
      {words && <>{t('waiver.stepWords', { words })}</>}
    </>
  );
}
