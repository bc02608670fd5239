import TableSortLabel from '@material-ui/core/TableSortLabel';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlopsTranslationRef } from '../../../translation';
import type { ExploreColumn } from '../columns/exploreColumns';
import {
  DEFAULT_SORT,
  nextSort,
  type ExploreState,
} from '../state/exploreState';
import type { ChangeExplore } from '../state/useExploreState';

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

const useStyles = makeStyles(theme => ({
  cell: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: theme.spacing(1.25, 1.5),
    textAlign: 'left',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    backgroundColor: theme.palette.background.paper,
    borderBottom: `1px solid ${theme.palette.divider}`,
    borderTopLeftRadius: theme.shape.borderRadius,
    borderTopRightRadius: theme.shape.borderRadius,
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.subtitle2.fontWeight,
    '&:first-child': { paddingLeft: theme.spacing(2) },
  },
}));

/** The headers; those that can be sorted by are buttons. */
export function ExploreTableHead(props: {
  columns: (ExploreColumn & { width: number })[];
  sort?: ExploreState['sort'];
  change: ChangeExplore;
}) {
  const { columns, sort = DEFAULT_SORT, change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ id, sortField, width }) => {
          const sorted = sort.field === sortField;
          const name = t(`explore.column.${id}`);
          return (
            <th
              key={id}
              scope="col"
              className={classes.cell}
              aria-sort={sorted ? ARIA_SORT[sort.order] : undefined}
              style={{ width }}
            >
              {sortField ? (
                <TableSortLabel
                  active={sorted}
                  direction={sorted ? sort.order : 'asc'}
                  onClick={() =>
                    change(({ sort: before, ...state }) => {
                      const next = nextSort(before, sortField);
                      return next ? { ...state, sort: next } : state;
                    })
                  }
                >
                  {name}
                </TableSortLabel>
              ) : (
                name
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
