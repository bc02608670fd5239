import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { pagePartsTranslationRef } from '../translation';

const STEP_REM = 0.5;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'flex-end',
    gap: 2,
    flex: 'none',
  },
  step: {
    boxSizing: 'border-box',
    width: theme.spacing(1.75),
    border: `1px solid ${theme.palette.text.secondary}`,
    borderRadius: 2,
  },
  large: { width: theme.spacing(3) },
  reached: {
    backgroundColor: theme.palette.primary.main,
    borderColor: theme.palette.primary.main,
  },
}));

/**
 * A level as steps that rise: those reached are filled, those to come are
 * outlines, so that it can be read without colour too. To who does not see it,
 * it says "Level 2 of 3".
 * @public
 */
export function LevelLadder(props: {
  level: number;
  /** The highest level there is. */
  highest: number;
  /** For the head of a card. */
  large?: boolean;
  /** Where the level is told beside it. */
  silent?: boolean;
}) {
  const { level, highest, large = false, silent = false } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(pagePartsTranslationRef);
  const readOut = silent
    ? ({ 'aria-hidden': true } as const)
    : {
        role: 'img',
        'aria-label': t('level.label', {
          level: String(level),
          highest: String(highest),
        }),
      };
  return (
    <span className={classes.root} {...readOut}>
      {Array.from({ length: highest }, (_, index) => {
        const rise = STEP_REM + ((index + 1) * STEP_REM) / Math.max(highest, 1);
        return (
          <span
            key={index}
            data-reached={index < level || undefined}
            className={[
              classes.step,
              large ? classes.large : '',
              index < level ? classes.reached : '',
            ].join(' ')}
            style={{ height: `${large ? rise * 1.75 : rise}rem` }}
          />
        );
      })}
    </span>
  );
}
