import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExplorePage } from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../translation';
import { EmptyText } from '../entity/layout/EmptyText';
import { HomePanel } from './HomePanel';
import { RECENT } from './homeQueries';
import { ItemList } from './ItemList';
import { useExploreLink } from './useExploreLink';

/** What changed last. */
export function RecentPanel(props: { page: ExplorePage }) {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const exploreLink = useExploreLink();
  // What was only ever declared has no time of change.
  const changed = props.page.items.filter(item => item.updatedAt);
  return (
    <HomePanel
      title={t('home.recent.title')}
      link={{ to: exploreLink(RECENT), text: t('home.recent.all') }}
    >
      {changed.length > 0 ? (
        <ItemList
          items={changed}
          aside={item => item.updatedAt && <RelativeTime at={item.updatedAt} />}
        />
      ) : (
        <EmptyText title={t('home.recent.none')} />
      )}
    </HomePanel>
  );
}
