import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExplorePage } from '@waymark/plugin-mlops-common';
import {
  type CursorList,
  useElementWidth,
  useVirtualList,
} from '@waymark/plugin-page-parts-react';
import { useMemo, useRef } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import type { ExploreColumnId } from '../columns/columnIds';
import { exploreColumns } from '../columns/exploreColumns';
import { fitColumns } from '../columns/fitColumns';
import type { ExploreState } from '../state/exploreState';
import type { ChangeExplore } from '../state/useExploreState';
import { ExploreRow } from './ExploreRow';
import { ExploreTableHead } from './ExploreTableHead';

/** Pixels; all rows are equally high, so that none needs to be measured. */
const ROW_HEIGHT = 60;

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    // Borders that collapse do not stick with the header.
    borderCollapse: 'separate',
    borderSpacing: 0,
  },
});

/**
 * The list as a table. Columns that do not fit are left out, the least
 * important first; rows that are not in sight are not drawn.
 */
export function ExploreTable(props: {
  list: CursorList<ExplorePage>;
  columns?: readonly ExploreColumnId[];
  state: ExploreState;
  change: ChangeExplore;
}) {
  const { list, columns: ids, state, change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const width = useElementWidth(frame);
  const columns = useMemo(
    () => fitColumns(exploreColumns(ids), width),
    [ids, width],
  );
  const { rows, before, after } = useVirtualList({
    list,
    element: body,
    rowHeight: ROW_HEIGHT,
  });
  const total = list.first?.totalItems;
  return (
    <div ref={frame}>
      <table
        className={classes.table}
        aria-label={t('explore.title')}
        aria-busy={list.stale}
        // One more than entities, for the header; -1 is "nobody knows".
        aria-rowcount={total === undefined ? -1 : total + 1}
      >
        <ExploreTableHead columns={columns} sort={state.sort} change={change} />
        <tbody ref={body}>
          {before > 0 && <Gap height={before} columns={columns.length} />}
          {rows.map(({ index, item }) => (
            <ExploreRow
              key={item.entityRef}
              item={item}
              index={index}
              height={ROW_HEIGHT}
              columns={columns}
            />
          ))}
          {after > 0 && <Gap height={after} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

function Gap(props: { height: number; columns: number }) {
  const { height, columns } = props;
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns} style={{ padding: 0 }} />
    </tr>
  );
}
