import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ExplorePage } from '@waymark/plugin-mlops-common';
import { SkeletonLines } from '@waymark/plugin-page-parts-react';
import { useMlopsQuery } from '../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../translation';
import { EmptyText } from '../entity/layout/EmptyText';
import { QueryView } from '../states/QueryView';
import { HomePanel } from './HomePanel';
import { loadExplore, PRODUCTION } from './homeQueries';
import { ProductionRow } from './ProductionRow';
import { useExploreLink } from './useExploreLink';

const SHOWN = 8;
const load = loadExplore({ ...PRODUCTION, limit: SHOWN });

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** The models that people rely on: whose, which version, how good, last run. */
export function ProductionPanel() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useMlopsQuery(load);
  const exploreLink = useExploreLink();
  const total = query.value?.totalItems;
  return (
    <HomePanel
      title={t('home.production.title')}
      link={{
        to: exploreLink(PRODUCTION),
        text:
          total === undefined
            ? t('home.production.allUncounted')
            : t('home.production.all', { count: total }),
      }}
    >
      <QueryView
        query={query}
        skeleton={<SkeletonLines count={6} height={5} />}
      >
        {page => <Models page={page} />}
      </QueryView>
    </HomePanel>
  );
}

function Models(props: { page: ExplorePage }) {
  const { items } = props.page;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (items.length === 0) {
    return (
      <EmptyText title={t('home.production.none')}>
        {t('home.production.noneAdvice')}
      </EmptyText>
    );
  }
  return (
    <ul className={classes.list}>
      {items.map(item => (
        <ProductionRow key={item.entityRef} item={item} />
      ))}
    </ul>
  );
}
