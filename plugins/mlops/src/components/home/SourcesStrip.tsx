import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  mlopsSourcesReadPermission,
  type MlopsApi,
  type SourceStatus,
} from '@waymark/plugin-mlops-common';
import {
  RelativeTime,
  SkeletonLines,
  useOptionalLink,
} from '@waymark/plugin-page-parts-react';
import { useMlopsQuery } from '../../hooks/useMlopsQuery';
import { sourcesRouteRef } from '../../routes';
import { mlopsTranslationRef } from '../../translation';
import { SourceStateLabel } from '../sources/SourceStateLabel';
import { QueryView } from '../states/QueryView';
import { HomePanel } from './HomePanel';

const SHOWN = 12;

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5, 4),
  },
  source: { minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: theme.typography.h6.fontWeight },
  secondary: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

const load = (api: MlopsApi, signal: AbortSignal) =>
  api.getSources({ limit: SHOWN, signal });

/**
 * How the connections stand, for those who may know: the answer to "is this
 * page up to date?".
 */
export function SourcesStrip() {
  const { allowed } = usePermission({ permission: mlopsSourcesReadPermission });
  return allowed ? <Strip /> : null;
}

function Strip() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const link = useOptionalLink(sourcesRouteRef);
  const query = useMlopsQuery(load);
  return (
    <HomePanel
      title={t('home.sources.title')}
      link={{ to: link, text: t('home.sources.all') }}
    >
      <QueryView
        query={query}
        skeleton={<SkeletonLines count={1} height={5} />}
      >
        {({ items, totalItems = items.length }) =>
          items.length > 0 ? (
            <ul className={classes.list}>
              {items.map(source => (
                <Source key={source.id} source={source} link={link} />
              ))}
              {totalItems > items.length && (
                <li className={classes.secondary}>
                  {t('home.sources.more', {
                    count: totalItems - items.length,
                  })}
                </li>
              )}
            </ul>
          ) : (
            <Typography variant="body2">{t('home.sources.none')}</Typography>
          )
        }
      </QueryView>
    </HomePanel>
  );
}

function Source(props: { source: SourceStatus; link?: string }) {
  const { link } = props;
  const { id, title, state, lastSuccess, problems } = props.source;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <li className={classes.source}>
      <div className={classes.name}>{title ?? id}</div>
      <SourceStateLabel state={state} />
      <div className={classes.secondary}>
        {lastSuccess && <RelativeTime at={lastSuccess} />}
        {lastSuccess && problems > 0 && ' · '}
        {problems > 0 &&
          (link ? (
            <Link to={link} underline="always">
              {t('home.sources.problems', { count: problems })}
            </Link>
          ) : (
            t('home.sources.problems', { count: problems })
          ))}
      </div>
    </li>
  );
}
