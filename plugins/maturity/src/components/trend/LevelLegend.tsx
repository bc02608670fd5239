import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alpha, makeStyles } from '@material-ui/core/styles';
import type { RubricSummary } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: theme.spacing(0.5, 2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: theme.typography.caption.fontSize,
    '& li': { display: 'flex', alignItems: 'center', gap: theme.spacing(0.5) },
  },
}));

/** What the parts of the plot stand for, in the order they lie: the highest at the bottom. */
export function LevelLegend({ rubric }: { rubric: RubricSummary }) {
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const highest = Math.max(1, rubric.levels.length - 1);
  return (
    <ul className={classes.list}>
      {rubric.levels.map(({ level, name }) => (
        <li key={level}>
          <Swatch fullness={level / highest} />
          {t('level.named', { level: String(level), name })}
        </li>
      ))}
    </ul>
  );
}

const useSwatchStyles = makeStyles(theme => ({
  swatch: {
    width: theme.spacing(1.5),
    height: theme.spacing(1.5),
    boxSizing: 'border-box',
    border: `1px solid ${theme.palette.primary.main}`,
    backgroundColor: ({ fullness }: { fullness: number }) =>
      alpha(theme.palette.primary.main, fullness),
  },
}));

function Swatch({ fullness }: { fullness: number }) {
  const classes = useSwatchStyles({ fullness });
  return <span className={classes.swatch} aria-hidden />;
}
