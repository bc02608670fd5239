import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useMlopsQuery } from '../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../translation';
import { EmptyText } from '../entity/layout/EmptyText';
import { AttentionCell } from '../explore/columns/AttentionCell';
import { QueryView } from '../states/QueryView';
import { SkeletonLines } from '../states/SkeletonLines';
import { HomePanel } from './HomePanel';
import { loadExplore, ownedBy } from './homeQueries';
import { ItemList } from './ItemList';
import { useExploreLink } from './useExploreLink';
import type { Reader } from './useReader';

const SHOWN = 6;

/** What the reader or a team of theirs owns. */
export function YoursPanel(props: { reader?: Reader }) {
  const { reader } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const exploreLink = useExploreLink();
  const refs = reader?.ownership ?? [];
  return (
    <HomePanel
      title={t('home.yours.title')}
      link={
        refs.length > 0
          ? { to: exploreLink(ownedBy(refs)), text: t('home.yours.all') }
          : undefined
      }
    >
      {!reader && <SkeletonLines count={4} />}
      {reader && refs.length === 0 && (
        <EmptyText title={t('home.yours.none')}>
          {t('home.yours.guest')}
        </EmptyText>
      )}
      {refs.length > 0 && <Owned refs={refs} />}
    </HomePanel>
  );
}

function Owned(props: { refs: string[] }) {
  const { refs } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const load = useMemo(
    () => loadExplore({ ...ownedBy(refs), limit: SHOWN }),
    [refs],
  );
  const query = useMlopsQuery(load);
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length > 0 ? (
          <ItemList
            items={items}
            aside={item =>
              item.attention?.length ? <AttentionCell item={item} /> : null
            }
          />
        ) : (
          <EmptyText title={t('home.yours.none')}>
            {t('home.yours.noneText')}
          </EmptyText>
        )
      }
    </QueryView>
  );
}
