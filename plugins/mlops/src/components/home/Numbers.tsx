import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  MLOPS_KINDS,
  type ExplorePage,
  type MlopsKind,
} from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../translation';
import { KindIcon } from '../kinds/KindIcon';
import { useExploreLink } from './useExploreLink';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: theme.spacing(3),
    [theme.breakpoints.down('xs')]: { gap: theme.spacing(1) },
  },
  tile: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    height: '100%',
    boxSizing: 'border-box',
    padding: theme.spacing(2.5, 3),
    transition: theme.transitions.create('background-color'),
    '&:hover': { backgroundColor: theme.palette.action.hover },
    [theme.breakpoints.down('xs')]: {
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
      padding: theme.spacing(1.5),
    },
  },
  icon: { color: theme.palette.primary.main, fontSize: theme.spacing(4.5) },
  number: {
    fontVariantNumeric: 'tabular-nums',
    lineHeight: 1.1,
    marginBottom: 0,
    // Five digits beside two more tiles on a phone.
    [theme.breakpoints.down('xs')]: {
      fontSize: theme.typography.h5.fontSize,
    },
  },
  // The whole tile leads where its link does.
  link: {
    '&::after': { content: '""', position: 'absolute', inset: 0 },
  },
}));

/** How many models, datasets and pipelines there are, each with its list. */
export function Numbers(props: { page: ExplorePage }) {
  const { page } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const counted = page.facets.kind.length > 0;
  return (
    <ul className={classes.list} aria-label={t('home.numbers.label')}>
      {MLOPS_KINDS.map(kind => (
        <li key={kind}>
          <Tile
            kind={kind}
            count={
              counted
                ? (page.facets.kind.find(({ value }) => value === kind)
                    ?.count ?? 0)
                : undefined
            }
          />
        </li>
      ))}
    </ul>
  );
}

function Tile(props: { kind: MlopsKind; count?: number }) {
  const { kind, count } = props;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const link = useExploreLink()({ filters: { kind: [kind] } });
  const number =
    count === undefined
      ? t('home.numbers.unknown')
      : new Intl.NumberFormat(locale).format(count);
  const name = count === 1 ? t(`kind.${kind}.one`) : t(`kind.${kind}.many`);
  return (
    <Paper variant="outlined" className={classes.tile}>
      <span aria-hidden>
        <KindIcon kind={kind} className={classes.icon} />
      </span>
      <div>
        <Typography
          variant={count === undefined ? 'h6' : 'h3'}
          component="div"
          className={classes.number}
        >
          {number}
        </Typography>
        {link ? (
          <Link
            to={link}
            className={classes.link}
            aria-label={`${number} ${name}`}
          >
            {name}
          </Link>
        ) : (
          name
        )}
      </div>
    </Paper>
  );
}
