import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { hasAny } from './hasAny';

/** Light enough for text of the usual colour to be read on it. */
const STRONGEST = 0.32;

const useStyles = makeStyles(theme => {
  const { fontWeight } = theme.typography.subtitle2;
  return {
    cell: {
      display: 'block',
      padding: theme.spacing(0.5, 0.75),
      borderRadius: theme.shape.borderRadius,
      color: theme.palette.text.primary,
      fontVariantNumeric: 'tabular-nums',
      backgroundColor: ({ share }: { share: number }) =>
        alpha(theme.palette.primary.main, share * STRONGEST),
      border: `1px solid ${theme.palette.divider}`,
      '&:hover': { borderColor: theme.palette.text.primary },
    },
    mean: { fontWeight },
    levels: {
      display: 'flex',
      gap: 1,
      height: theme.spacing(0.75),
      marginTop: theme.spacing(0.5),
    },
    none: { color: theme.palette.text.secondary },
  };
});

/**
 * A group in one track: the mean level as a number, and its levels as parts of
 * a bar that fill up with the level. It leads to the entities behind it.
 */
export function HeatCell(props: {
  /** The entities behind it. */
  to: string;
  /** Group and track, read out. */
  what: string;
  mean: number;
  /** Number of entities per level, from 0. */
  levels: readonly number[];
  highest: number;
}) {
  const { to, what, mean, levels, highest } = props;
  const classes = useStyles({ share: highest > 0 ? mean / highest : 0 });
  const locale = useLocale();
  const { t } = useTranslationRef(maturityTranslationRef);
  if (!hasAny(levels)) {
    return <span className={classes.none}>{t('page.heatMap.nothing')}</span>;
  }
  const text = mean.toLocaleString(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const words = levels
    .map((count, level) =>
      t('distribution.level', { level: String(level), number: count }),
    )
    .join(', ');
  return (
    <Link
      to={to}
      underline="none"
      className={classes.cell}
      aria-label={t('page.heatMap.cell', { what, mean: text, words })}
      title={words}
    >
      <span className={classes.mean}>{text}</span>
      <span className={classes.levels} aria-hidden>
        {levels.map((count, level) =>
          count > 0 ? (
            <Part
              key={level}
              count={count}
              fullness={highest > 0 ? level / highest : 1}
            />
          ) : null,
        )}
      </span>
    </Link>
  );
}

const usePartStyles = makeStyles(theme => ({
  part: {
    minWidth: 3,
    boxSizing: 'border-box',
    border: `1px solid ${theme.palette.primary.main}`,
    backgroundColor: ({ fullness }: { fullness: number }) =>
      alpha(theme.palette.primary.main, fullness),
  },
}));

function Part({ count, fullness }: { count: number; fullness: number }) {
  const classes = usePartStyles({ fullness });
  return <span className={classes.part} style={{ flexGrow: count }} />;
}
