import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExplorePage } from '@waymark/plugin-mlops-common';
import {
  SkeletonLines,
  type CursorList,
} from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { ErrorState } from '../../states/ErrorState';
import type { ExploreColumnId } from '../columns/columnIds';
import { activeFilters, type ExploreState } from '../state/exploreState';
import type { ChangeExplore } from '../state/useExploreState';
import { EmptyList, NoMatch } from './emptyStates';
import { ExploreCards } from './ExploreCards';
import { ExploreTable } from './ExploreTable';
import { ListEnd } from './ListEnd';

const useStyles = makeStyles(theme => ({
  paper: { position: 'relative' },
  bare: { backgroundColor: 'transparent' },
  progress: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    zIndex: theme.zIndex.mobileStepper,
  },
  stale: { opacity: 0.6, transition: theme.transitions.create('opacity') },
  skeleton: { padding: theme.spacing(3) },
}));

/** The list in whichever state it is: as a table, or as cards on a phone. */
export function ExploreList(props: {
  list: CursorList<ExplorePage>;
  columns?: readonly ExploreColumnId[];
  state: ExploreState;
  change: ChangeExplore;
}) {
  const { list, columns, state, change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const phone = useMediaQuery(useTheme().breakpoints.down('xs'));

  if (list.items.length === 0) {
    const filtered = Boolean(state.q) || activeFilters(state).length > 0;
    return (
      <Paper variant="outlined" className={classes.paper}>
        {list.error && <ErrorState error={list.error} retry={list.retry} />}
        {!list.error && (list.loading || list.stale) && (
          <div className={classes.skeleton}>
            <SkeletonLines count={12} height={4} />
          </div>
        )}
        {!list.error && list.first && !list.stale && (
          <>{filtered ? <NoMatch change={change} /> : <EmptyList />}</>
        )}
      </Paper>
    );
  }
  return (
    <Paper
      variant={phone ? 'elevation' : 'outlined'}
      elevation={0}
      className={`${classes.paper} ${phone ? classes.bare : ''}`}
    >
      {list.stale && (
        <LinearProgress
          className={classes.progress}
          aria-label={t('explore.updating')}
        />
      )}
      <div className={list.stale ? classes.stale : undefined}>
        {phone ? (
          <ExploreCards list={list} state={state} change={change} />
        ) : (
          <ExploreTable
            list={list}
            columns={columns}
            state={state}
            change={change}
          />
        )}
      </div>
      <ListEnd list={list} />
    </Paper>
  );
}
