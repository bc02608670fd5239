import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import { lineageTranslationRef } from '../../translation';
import { hiddenText } from '../layout/hiddenText';
import { NodeName } from '../node/NodeName';
import { errorReason } from '../states/errorReason';
import type { NodeSearch } from './useNodeSearch';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'absolute',
    zIndex: theme.zIndex.modal,
    top: '100%',
    left: 0,
    right: 0,
    maxHeight: theme.spacing(48),
    overflowY: 'auto',
    marginTop: theme.spacing(0.5),
  },
  list: { listStyle: 'none', margin: 0, padding: theme.spacing(0.5, 0) },
  option: {
    padding: theme.spacing(1, 2),
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&[aria-selected="true"]': {
      backgroundColor: theme.palette.action.selected,
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  note: { padding: theme.spacing(1, 2) },
  hidden: hiddenText,
}));

/** What was found, below the field; what happens is also read out. */
export function NodeOptions(props: {
  id: string;
  search: NodeSearch;
  active: number;
  onPick: (node: LineageNode) => void;
}) {
  const { id, search, active, onPick } = props;
  const { items, more, searching, error } = search;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const empty = items.length === 0;
  const said = () => {
    if (error) {
      return t('explorer.picker.failed', { message: errorReason(error) });
    }
    if (searching && empty) {
      return t('explorer.picker.searching');
    }
    if (empty) {
      return t('explorer.picker.none');
    }
    return more
      ? t('explorer.picker.foundMore', { total: items.length })
      : t('explorer.picker.found', { count: items.length });
  };
  return (
    <Paper className={classes.root} elevation={4}>
      <Typography
        variant="body2"
        role="status"
        className={empty || error ? classes.note : classes.hidden}
      >
        {said()}
      </Typography>
      {empty && !searching && !error && (
        <Typography
          variant="caption"
          component="p"
          color="textSecondary"
          className={classes.note}
        >
          {t('explorer.picker.noneAdvice')}
        </Typography>
      )}
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('explorer.picker.results')}
        className={classes.list}
      >
        {items.map((node, index) => (
          <li
            key={node.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classes.option}
            {...byPointer(() => onPick(node))}
          >
            <NodeName node={node} />
          </li>
        ))}
      </ul>
    </Paper>
  );
}

/** For the mouse alone: with keys an option is chosen in the field, which keeps the focus. */
function byPointer(onClick: () => void) {
  return {
    onMouseDown: (event: { preventDefault(): void }) => event.preventDefault(),
    onClick,
  };
}
