import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { RubricSummary } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { maturityPageAddress } from '../page/maturityPageAddress';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${theme.spacing(34)}px), 1fr))`,
    gap: theme.spacing(1.5),
    listStyle: 'none',
    margin: theme.spacing(0, 0, 3),
    padding: 0,
  },
  link: {
    display: 'block',
    height: '100%',
    boxSizing: 'border-box',
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    color: theme.palette.text.primary,
    overflowWrap: 'anywhere',
    '&:hover': { borderColor: theme.palette.text.primary },
    // Told from the others by its weight, and read out as the current one.
    '&[aria-current]': {
      borderColor: theme.palette.primary.main,
      borderLeftWidth: theme.spacing(0.75),
    },
  },
  title: { display: 'block', fontWeight: 'bold' },
  beside: {
    display: 'block',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** The rubrics, of which one is shown. */
export function RubricList(props: {
  rubrics: readonly RubricSummary[];
  /** Id of the one that is shown. */
  chosen: string;
}) {
  const { rubrics, chosen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <nav aria-label={t('rubrics.list')}>
      <ul className={classes.list}>
        {rubrics.map(({ id, title, version, tracks, ...rubric }) => (
          <li key={id}>
            <Link
              to={maturityPageAddress('', { tab: 'rubrics', rubric: id })}
              underline="none"
              className={classes.link}
              aria-current={id === chosen ? 'true' : undefined}
            >
              <span className={classes.title} dir="auto">
                {title}
              </span>
              <span className={classes.beside}>
                {[
                  t('tab.version', { version }),
                  t('rubrics.tracks', { count: tracks.length }),
                  t('rubrics.checks', {
                    count: tracks.reduce((sum, { checks }) => sum + checks, 0),
                  }),
                ].join(' · ')}
              </span>
              {rubric.default && (
                <span className={classes.beside}>{t('rubrics.default')}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
