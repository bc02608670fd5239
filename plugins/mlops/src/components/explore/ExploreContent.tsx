import { Content } from '@backstage/core-components';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type {
  ExploreFacet,
  ExplorePage,
  MlopsApi,
} from '@waymark/plugin-mlops-common';
import { useCursorList, type LoadPage } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import type { ExploreColumnId } from './columns/columnIds';
import { FacetDrawer } from './facets/FacetDrawer';
import { FacetPanel } from './facets/FacetPanel';
import { ExploreList } from './list/ExploreList';
import { useExploreState } from './state/useExploreState';
import { ActiveFilters } from './toolbar/ActiveFilters';
import { ExploreToolbar } from './toolbar/ExploreToolbar';
import { mlopsApiRef } from '../../api';

const PAGE_SIZE = 100;

const useStyles = makeStyles(theme => ({
  content: { paddingTop: theme.spacing(1) },
  body: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(3),
  },
  facets: {
    flex: 'none',
    width: theme.spacing(30),
    position: 'sticky',
    top: theme.spacing(2),
    maxHeight: `calc(100vh - ${theme.spacing(4)}px)`,
    overflowY: 'auto',
  },
  main: { flex: 1, minWidth: 0 },
}));

/** @public */
export interface ExploreContentProps {
  /** Which columns to show, and in which order. All of them without. */
  columns?: readonly ExploreColumnId[];
  /** Which filters to offer, and in which order. All of them without. */
  facets?: readonly ExploreFacet[];
}

/**
 * Models, datasets and pipelines in one list, with search, filters and order
 * in the address of the page. Has no header: the new frontend system gives one.
 */
export function ExploreContent(props: ExploreContentProps) {
  const { columns, facets } = props;
  const classes = useStyles();
  const theme = useTheme();
  const narrow = useMediaQuery(theme.breakpoints.down('sm'));
  const [state, change] = useExploreState();
  const load = useCallback<LoadPage<MlopsApi, ExplorePage>>(
    (api, cursor, signal) =>
      api.explore({ ...state, limit: PAGE_SIZE, cursor }, { signal }),
    [state],
  );
  const list = useCursorList(mlopsApiRef, load, { keepPrevious: true });

  const panel = (
    <FacetPanel
      facets={facets}
      counts={list.first?.facets}
      loading={list.loading}
      state={state}
      change={change}
    />
  );
  return (
    <Content className={classes.content}>
      <ExploreToolbar state={state} change={change} first={list.first}>
        {narrow && (
          <FacetDrawer state={state} change={change}>
            {panel}
          </FacetDrawer>
        )}
      </ExploreToolbar>
      <div className={classes.body}>
        {!narrow && <aside className={classes.facets}>{panel}</aside>}
        <div className={classes.main}>
          <ActiveFilters state={state} change={change} list={list} />
          <ExploreList
            list={list}
            columns={columns}
            state={state}
            change={change}
          />
        </div>
      </div>
    </Content>
  );
}
