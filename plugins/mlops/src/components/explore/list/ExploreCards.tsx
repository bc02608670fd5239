import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExplorePage } from '@waymark/plugin-mlops-common';
import {
  type CursorList,
  useVirtualList,
} from '@waymark/plugin-page-parts-react';
import { useRef } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import type { ExploreState } from '../state/exploreState';
import type { ChangeExplore } from '../state/useExploreState';
import { ExploreCard } from './ExploreCard';
import { SortSelect } from './SortSelect';

/** Pixels from the top of one card to that of the next. */
const CARD_HEIGHT = 176;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** The list as cards, for screens too narrow for a table. */
export function ExploreCards(props: {
  list: CursorList<ExplorePage>;
  state: ExploreState;
  change: ChangeExplore;
}) {
  const { list, state, change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const element = useRef<HTMLUListElement>(null);
  const { rows, before, after } = useVirtualList({
    list,
    element,
    rowHeight: CARD_HEIGHT,
  });
  const total = list.first?.totalItems ?? -1;
  return (
    <>
      <SortSelect sort={state.sort} change={change} />
      <ul
        ref={element}
        className={classes.list}
        aria-label={t('explore.title')}
        aria-busy={list.stale}
        style={{ paddingTop: before, paddingBottom: after }}
      >
        {rows.map(({ index, item }) => (
          <li
            key={item.entityRef}
            aria-posinset={index + 1}
            aria-setsize={total}
            style={{ height: CARD_HEIGHT }}
          >
            <ExploreCard item={item} />
          </li>
        ))}
      </ul>
    </>
  );
}
