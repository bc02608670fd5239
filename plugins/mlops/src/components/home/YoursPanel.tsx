import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { SkeletonLines } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { useMlopsQuery } from '../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../translation';
import { EmptyText } from '../entity/layout/EmptyText';
import { AttentionCell } from '../explore/columns/AttentionCell';
import { QueryView } from '../states/QueryView';
import { HomePanel } from './HomePanel';
import { loadExplore, ownedBy } from './homeQueries';
import { ItemList } from './ItemList';
import { useExploreLink } from './useExploreLink';
import type { Reader } from './useReader';

const SHOWN = 6;

const useStyles = makeStyles(theme => ({
  aside: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    gap: theme.spacing(0.5),
  },
}));

/** What the reader or a team of theirs owns, and which of the two it is. */
export function YoursPanel(props: { reader?: Reader }) {
  const { reader } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (reader && reader.ownership.length > 0) {
    return <Owned reader={reader} />;
  }
  return (
    <HomePanel title={t('home.yours.title')}>
      {reader ? (
        <EmptyText title={t('home.yours.none')}>
          {t('home.yours.guest')}
        </EmptyText>
      ) : (
        <SkeletonLines count={4} />
      )}
    </HomePanel>
  );
}

function Owned(props: { reader: Reader }) {
  const { ownership, userRef } = props.reader;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const exploreLink = useExploreLink();
  const load = useMemo(
    () => loadExplore({ ...ownedBy(ownership), limit: SHOWN }),
    [ownership],
  );
  const query = useMlopsQuery(load);
  const total = query.value?.totalItems;
  return (
    <HomePanel
      title={t('home.yours.title')}
      link={
        query.value?.items.length === 0
          ? undefined
          : {
              to: exploreLink(ownedBy(ownership)),
              text:
                total === undefined
                  ? t('home.yours.all')
                  : t('home.yours.allCounted', { count: total }),
            }
      }
    >
      <QueryView query={query}>
        {({ items }) =>
          items.length > 0 ? (
            <ItemList
              items={items}
              aside={item => (
                <div className={classes.aside}>
                  <Role item={item} userRef={userRef} />
                  {item.attention?.length ? (
                    <AttentionCell item={item} />
                  ) : null}
                </div>
              )}
            />
          ) : (
            <EmptyText title={t('home.yours.none')}>
              {t('home.yours.noneText')}
            </EmptyText>
          )
        }
      </QueryView>
    </HomePanel>
  );
}

function Role(props: { item: ExploreItem; userRef?: string }) {
  const { owner } = props.item;
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (!owner) {
    return null;
  }
  return owner === props.userRef ? (
    <span>{t('home.yours.asOwner')}</span>
  ) : (
    <TeamRole owner={owner} />
  );
}

function TeamRole(props: { owner: string }) {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { primaryTitle } = useEntityPresentation(props.owner);
  return <span>{t('home.yours.throughTeam', { team: primaryTitle })}</span>;
}
