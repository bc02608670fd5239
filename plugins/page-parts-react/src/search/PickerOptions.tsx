import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useRef, type ReactNode } from 'react';
import { hiddenText } from '../layout/hiddenText';
import { errorReason } from '../states/errorReason';
import { pagePartsTranslationRef } from '../translation';
import type { FoundItems } from './useFoundItems';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'absolute',
    zIndex: theme.zIndex.modal,
    top: '100%',
    left: 0,
    right: 0,
    maxHeight: theme.spacing(40),
    overflowY: 'auto',
    marginTop: theme.spacing(0.5),
  },
  list: { listStyle: 'none', margin: 0, padding: theme.spacing(0.5, 0) },
  option: {
    padding: theme.spacing(1),
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&[aria-selected="true"]': {
      backgroundColor: theme.palette.action.selected,
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  note: { padding: theme.spacing(1) },
  hidden: hiddenText,
}));

/** A press on the list, or on its scroll bar, leaves the focus in the field. */
const keepingFocus = {
  onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
};

/** What the list of a picker says in its plugin's own voice. @public */
export interface PickerWords {
  /** Names the list. */
  results: string;
  /** Nothing was found. */
  none: string;
  /** What to try then. */
  advice?: string;
}

/** What was found, below the field; what happens is also read out. */
export function PickerOptions<T>(props: {
  id: string;
  found: FoundItems<T>;
  active: number;
  words: PickerWords;
  keyOf: (item: T) => string;
  onPick: (item: T) => void;
  children: (item: T) => ReactNode;
}) {
  const { id, found, active, words, keyOf, onPick, children } = props;
  const { items, more, searching, error } = found;
  const classes = useStyles();
  const { t } = useTranslationRef(pagePartsTranslationRef);
  const activeOption = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Newer browsers answer a promise, which is nothing to clean up with.
    activeOption.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const empty = items.length === 0;
  const none = empty && !searching && !error;
  const said = () => {
    if (error) {
      return t('picker.failed', { message: errorReason(error) });
    }
    if (empty) {
      return searching ? t('picker.searching') : words.none;
    }
    return more
      ? t('picker.foundMore', { total: items.length })
      : t('picker.found', { count: items.length });
  };
  return (
    <Paper className={classes.root} elevation={4} {...keepingFocus}>
      <Typography
        variant="body2"
        role="status"
        className={empty || error ? classes.note : classes.hidden}
      >
        {said()}
      </Typography>
      {none && words.advice && (
        <Typography
          variant="caption"
          component="p"
          color="textSecondary"
          className={classes.note}
        >
          {words.advice}
        </Typography>
      )}
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={words.results}
        className={classes.list}
      >
        {items.map((item, index) => (
          <li
            key={keyOf(item)}
            id={`${id}-${index}`}
            ref={index === active ? activeOption : undefined}
            role="option"
            aria-selected={index === active}
            className={classes.option}
            {...byPointer(() => onPick(item))}
          >
            {children(item)}
          </li>
        ))}
      </ul>
    </Paper>
  );
}

/** For the mouse alone: with keys an option is chosen in the field. */
function byPointer(onClick: () => void) {
  return { onClick };
}
