import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alpha, makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../../translation';

const HEIGHT = 20;
const LOWEST_SHARE = 0.4;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: 1,
    height: HEIGHT,
    minWidth: theme.spacing(8),
    borderBottom: `1px solid ${theme.palette.text.secondary}`,
  },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1.5),
    margin: theme.spacing(0.5, 0, 0),
    padding: 0,
    listStyle: 'none',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  empty: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/**
 * How many entities are at which level, side by side: the higher the level, the
 * taller and fuller its part, so that it can be read without colour. The
 * numbers stand below, or are read out where there is no room for them.
 */
export function DistributionBar(props: {
  /** Number of entities per level, from 0. */
  levels: readonly number[];
  /** What is counted, read out. */
  label: string;
  /** Without the numbers below; they are read out. */
  compact?: boolean;
}) {
  const { levels, label, compact = false } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const total = levels.reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    return <span className={classes.empty}>{t('distribution.empty')}</span>;
  }
  const words = levels.map((count, level) =>
    t('distribution.level', { level: String(level), number: count }),
  );
  return (
    <div>
      <div
        className={classes.bar}
        role="img"
        aria-label={`${label}: ${words.join(', ')}`}
      >
        {levels.map((count, level) => (
          <Part
            key={level}
            share={count / total}
            fullness={levels.length > 1 ? level / (levels.length - 1) : 1}
            title={words[level]}
          />
        ))}
      </div>
      {!compact && (
        <ul className={classes.list} aria-hidden>
          {words.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const usePartStyles = makeStyles(theme => ({
  part: {
    boxSizing: 'border-box',
    minWidth: 3,
    border: `1px solid ${theme.palette.primary.main}`,
    height: ({ fullness }: { fullness: number }) =>
      `${(LOWEST_SHARE + (1 - LOWEST_SHARE) * fullness) * 100}%`,
    backgroundColor: ({ fullness }: { fullness: number }) =>
      alpha(theme.palette.primary.main, fullness),
  },
}));

function Part(props: { share: number; fullness: number; title: string }) {
  const { share, fullness, title } = props;
  const classes = usePartStyles({ fullness });
  return share > 0 ? (
    <span className={classes.part} style={{ flexGrow: share }} title={title} />
  ) : null;
}
