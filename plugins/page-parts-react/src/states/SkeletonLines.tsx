import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import { pagePartsTranslationRef } from '../translation';

const useStyles = makeStyles<Theme, { height: number }>(theme => ({
  '@keyframes pulse': {
    '0%, 100%': { opacity: 1 },
    '50%': { opacity: 0.4 },
  },
  lines: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
    width: '100%',
  },
  line: {
    height: ({ height }) => theme.spacing(height),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
    animation: '$pulse 1.6s ease-in-out infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
}));

/**
 * Grey lines where content will be. Read out as "Loading".
 * @public
 */
export function SkeletonLines(props: {
  count: number;
  /** Height of one line, in the theme's spacing units. */
  height?: number;
}) {
  const { count, height = 3 } = props;
  const classes = useStyles({ height });
  const { t } = useTranslationRef(pagePartsTranslationRef);
  return (
    <div
      className={classes.lines}
      role="progressbar"
      aria-busy
      aria-label={t('states.loading')}
    >
      {Array.from({ length: count }, (_, line) => (
        <div
          key={line}
          className={classes.line}
          style={{ width: `${100 - ((line * 7) % 23)}%` }}
        />
      ))}
    </div>
  );
}
