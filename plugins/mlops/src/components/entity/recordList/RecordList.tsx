import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import NoMatchIcon from '@material-ui/icons/SearchOutlined';
import {
  keyboardScroll,
  SkeletonLines,
  StateMessage,
} from '@waymark/plugin-page-parts-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { ListEnd } from '../../explore/list/ListEnd';
import { ErrorState } from '../../states/ErrorState';
import { clearFilters } from './listState';
import { RecordCards } from './RecordCards';
import { RecordTable, type RecordListParts } from './RecordTable';

const useStyles = makeStyles(theme => ({
  root: { position: 'relative' },
  // A box of its own: what stands below a list of thousands is not a
  // thousand rows away, and a wide table scrolls with its header.
  frame: {
    maxHeight: '72vh',
    overflow: 'auto',
    position: 'relative',
    // The header covers what is scrolled beneath it.
    scrollPaddingTop: theme.spacing(6),
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  progress: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    zIndex: theme.zIndex.mobileStepper,
  },
  stale: { opacity: 0.6 },
}));

/**
 * A list of records in whichever state it is: loading, failed, empty, without
 * a match, or as a table; as cards on a phone.
 */
export function RecordList<T>(
  props: RecordListParts<T> & { filtered: boolean; empty: ReactNode },
) {
  const { filtered, empty, ...parts } = props;
  const { list, change, label } = parts;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const phone = useMediaQuery(useTheme().breakpoints.down('xs'));
  const frame = useRef<HTMLDivElement>(null);

  // Another question has another first row.
  useEffect(() => {
    if (list.stale && frame.current) {
      frame.current.scrollTop = 0;
    }
  }, [list.stale]);

  if (list.items.length === 0) {
    if (list.error) {
      return <ErrorState error={list.error} retry={list.retry} compact />;
    }
    // A page may be empty and still not be the last: a reader who may see
    // only some of a list gets such pages.
    if (list.loading || list.stale || !list.first) {
      return <SkeletonLines count={8} height={4} />;
    }
    if (list.hasMore) {
      return (
        <Button variant="outlined" onClick={list.loadMore}>
          {t('entity.list.more')}
        </Button>
      );
    }
    return filtered ? (
      <StateMessage
        icon={NoMatchIcon}
        title={t('entity.records.noMatch')}
        text={t('entity.records.noMatchText')}
        compact
        actions={
          <Button
            variant="outlined"
            color="primary"
            onClick={() => change(clearFilters)}
          >
            {t('entity.records.clear')}
          </Button>
        }
      />
    ) : (
      <>{empty}</>
    );
  }
  return (
    <div className={classes.root}>
      {list.stale && (
        <LinearProgress
          className={classes.progress}
          aria-label={t('entity.records.updating')}
        />
      )}
      <div
        ref={frame}
        className={`${classes.frame} ${list.stale ? classes.stale : ''}`}
        role="group"
        aria-label={label}
        // While more is on its way, the end of the box is not the end of the
        // list, and the wheel must not go on to the page behind it.
        style={{ overscrollBehaviorY: list.hasMore ? 'contain' : 'auto' }}
        {...keyboardScroll}
      >
        {phone ? <RecordCards {...parts} /> : <RecordTable {...parts} />}
        <ListEnd list={list} />
      </div>
    </div>
  );
}
