import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import DoneIcon from '@material-ui/icons/CheckCircleOutline';
import type { ExplorePage } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { useMlopsQuery } from '../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../translation';
import { AttentionChip } from '../attention/AttentionChip';
import { KindIcon } from '../kinds/KindIcon';
import { QueryView } from '../states/QueryView';
import { groupAttention, type AttentionGroup } from './groupAttention';
import { HomePanel } from './HomePanel';
import { ATTENTION, loadExplore } from './homeQueries';
import { useExploreLink } from './useExploreLink';

const LOADED = 60;
const SHOWN = 3;
const load = loadExplore({ ...ATTENTION, limit: LOADED });

const useStyles = makeStyles(theme => ({
  groups: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(0.5),
  },
  count: {
    fontVariantNumeric: 'tabular-nums',
    fontWeight: theme.typography.h6.fontWeight,
  },
  items: {
    listStyle: 'none',
    margin: 0,
    padding: theme.spacing(0, 0, 0, 1),
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    // Targets of 24 px: WCAG 2.2, 2.5.8.
    minHeight: theme.spacing(3.5),
    minWidth: 0,
    '& a': {
      lineHeight: `${theme.spacing(3)}px`,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
  },
  icon: {
    flex: 'none',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body1.fontSize,
  },
  more: {
    color: theme.palette.text.secondary,
    '& a': { display: 'inline-block', lineHeight: `${theme.spacing(3)}px` },
  },
  done: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(1.5),
  },
  doneIcon: { color: theme.palette.status.ok },
}));

/**
 * What somebody should look at, by reason. `overview` is a page of everything,
 * whose facets count what this panel only shows some of.
 */
export function AttentionPanel(props: { overview?: ExplorePage }) {
  const { overview } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useMlopsQuery(load);
  const exploreLink = useExploreLink();
  return (
    <HomePanel
      title={t('home.attention.title')}
      link={
        query.value?.items.length
          ? {
              to: exploreLink(ATTENTION),
              text:
                query.value.totalItems === undefined
                  ? t('home.attention.all')
                  : t('home.attention.allCounted', {
                      count: query.value.totalItems,
                    }),
            }
          : undefined
      }
    >
      <QueryView query={query}>
        {({ items }) => {
          const groups = groupAttention({ items, facets: overview?.facets });
          return groups.length > 0 ? (
            <ul className={classes.groups}>
              {groups.map(group => (
                <Group key={group.reason} group={group} />
              ))}
            </ul>
          ) : (
            <AllWell />
          );
        }}
      </QueryView>
    </HomePanel>
  );
}

function Group(props: { group: AttentionGroup }) {
  const { reason, count, items } = props.group;
  const classes = useStyles();
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const entityLink = useEntityRefLink();
  const link = useExploreLink()({ filters: { attention: [reason] } });
  const shown = items.slice(0, SHOWN);
  const number = new Intl.NumberFormat(locale).format(count);
  return (
    <li>
      <div className={classes.head}>
        <AttentionChip attention={reason} />
        {link ? (
          <Link
            to={link}
            className={classes.count}
            aria-label={t('home.attention.see', {
              reason: t(`attention.${reason}.label`),
              number,
            })}
          >
            {number}
          </Link>
        ) : (
          <span className={classes.count}>{number}</span>
        )}
      </div>
      <ul className={classes.items}>
        {shown.map(item => (
          <li key={item.entityRef} className={classes.item}>
            <KindIcon kind={item.kind} className={classes.icon} />
            <Link to={entityLink(item.entityRef)} title={item.title}>
              {item.title}
            </Link>
          </li>
        ))}
        {count > shown.length && (
          <Typography component="li" variant="caption" className={classes.more}>
            {link ? (
              <Link
                to={link}
                aria-label={t('home.attention.moreOf', {
                  reason: t(`attention.${reason}.label`),
                  count: count - shown.length,
                })}
              >
                {t('home.attention.more', { count: count - shown.length })}
              </Link>
            ) : (
              t('home.attention.more', { count: count - shown.length })
            )}
          </Typography>
        )}
      </ul>
    </li>
  );
}

function AllWell() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <div className={classes.done}>
      <DoneIcon className={classes.doneIcon} aria-hidden />
      <div>
        <Typography variant="body1">{t('home.attention.none')}</Typography>
        <Typography variant="body2" className={classes.more}>
          {t('home.attention.noneText')}
        </Typography>
      </div>
    </div>
  );
}
