import IconButton from '@material-ui/core/IconButton';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import AscendingIcon from '@material-ui/icons/ArrowUpward';
import DescendingIcon from '@material-ui/icons/ArrowDownward';
import { EXPLORE_SORT_FIELDS } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import {
  DEFAULT_SORT,
  nextSort,
  unlessDefault,
  type ExploreState,
} from '../state/exploreState';
import type { ChangeExplore } from '../state/useExploreState';

const useStyles = makeStyles(theme => ({
  label: { color: theme.palette.text.primary },
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1.5),
  },
}));

/** The order, where there are no headers to click on. */
export function SortSelect(props: {
  sort?: ExploreState['sort'];
  change: ChangeExplore;
}) {
  const { sort = DEFAULT_SORT, change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const setSort = (next: ExploreState['sort']) =>
    change(({ sort: _, ...state }) =>
      next ? { ...state, sort: next } : state,
    );
  return (
    <div className={classes.root}>
      <TextField
        select
        fullWidth
        size="small"
        variant="outlined"
        id="mlops-explore-sort"
        label={t('explore.sort.label')}
        InputLabelProps={{ className: classes.label }}
        value={sort.field}
        onChange={event => {
          const field = EXPLORE_SORT_FIELDS.find(
            name => name === event.target.value,
          );
          // As after a first click on the header of another column.
          setSort(field && field !== sort.field ? nextSort(sort, field) : sort);
        }}
      >
        {EXPLORE_SORT_FIELDS.map(field => (
          <MenuItem key={field} value={field}>
            {t(`explore.sort.${field}`)}
          </MenuItem>
        ))}
      </TextField>
      <IconButton
        aria-label={
          sort.order === 'asc'
            ? t('explore.sort.ascending')
            : t('explore.sort.descending')
        }
        onClick={() =>
          setSort(
            unlessDefault({
              field: sort.field,
              order: sort.order === 'asc' ? 'desc' : 'asc',
            }),
          )
        }
      >
        {sort.order === 'asc' ? <AscendingIcon /> : <DescendingIcon />}
      </IconButton>
    </div>
  );
}
