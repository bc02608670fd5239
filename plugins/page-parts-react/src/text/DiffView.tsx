import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { alpha, makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { keyboardScroll } from '../layout/keyboardScroll';
import { pagePartsTranslationRef } from '../translation';
import { CopyButton } from './CopyButton';
import { readDiff } from './readDiff';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
  lines: {
    margin: 0,
    padding: theme.spacing(1, 0),
    overflowX: 'auto',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    fontFamily: 'monospace',
    fontSize: theme.typography.caption.fontSize,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
    },
    '& > *': {
      display: 'block',
      width: 'max-content',
      minWidth: '100%',
      padding: theme.spacing(0, 1),
      whiteSpace: 'pre',
      textDecoration: 'none',
    },
  },
  added: { backgroundColor: alpha(theme.palette.success.main, 0.15) },
  removed: { backgroundColor: alpha(theme.palette.error.main, 0.15) },
  place: { color: theme.palette.text.secondary },
}));

/**
 * What changes in a file, line by line; signs say it, colours repeat it.
 * @public
 */
export function DiffView(props: {
  path: string;
  /** In place of the path, such as a link of it; null for none. */
  title?: ReactNode;
  /** Unified. */
  diff: string;
}) {
  const { path, title = path, diff } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(pagePartsTranslationRef);
  return (
    <section>
      <div className={classes.head}>
        {title !== null && (
          <Typography variant="subtitle2" component="h4">
            {title}
          </Typography>
        )}
        <CopyButton text={diff} label={t('diff.copy', { path })} />
      </div>
      <pre
        className={classes.lines}
        role="group"
        aria-label={t('diff.of', { path })}
        {...keyboardScroll}
      >
        {readDiff(diff).map(({ kind, text }, index) => {
          if (kind === 'added') {
            return (
              <ins key={index} className={classes.added}>
                {text}
              </ins>
            );
          }
          if (kind === 'removed') {
            return (
              <del key={index} className={classes.removed}>
                {text}
              </del>
            );
          }
          return (
            <span
              key={index}
              className={kind === 'place' ? classes.place : undefined}
            >
              {text}
            </span>
          );
        })}
      </pre>
    </section>
  );
}
