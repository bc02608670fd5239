import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  keyboardScroll,
  matrixStyles,
  useVirtualList,
} from '@waymark/plugin-page-parts-react';
import type { RaciRole } from '@waymark/plugin-raci-common';
import { useEffect, useMemo, useRef } from 'react';
import { raciTranslationRef } from '../../translation';
import { useReader } from '../reader/useReader';
import type { MatrixColumn } from './columnsOf';
import { GroupRow } from './GroupRow';
import { groupRows } from './groupRows';
import { MatrixRow } from './MatrixRow';
import type { MatrixList } from './useMatrix';
import { useMatrixWords } from './useMatrixWords';

/** Pixels of a line of text, and of what a row has beside its roles. */
const LINE_HEIGHT = 20;
const ROW_FRAME = 36;
const NAME_WIDTH = 220;
const ACTIVITY_WIDTH = 168;

const useStyles = makeStyles(theme => ({
  ...matrixStyles(theme, NAME_WIDTH),
  stale: { opacity: 0.6 },
}));

/** What the matrix shows of its entities. */
export interface MatrixViewProps {
  list: MatrixList;
  /** The activities that are shown. */
  activities: readonly MatrixColumn[];
  /** The roles that are shown. */
  roles: readonly RaciRole[];
}

/**
 * The matrix as a table: names and activities stay in sight while it scrolls,
 * and rows that are not in sight are not drawn.
 */
export function MatrixTable(props: MatrixViewProps) {
  const { list, activities, roles } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const reader = useReader();
  const words = useMatrixWords();
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const height = ROW_FRAME + roles.length * LINE_HEIGHT;
  const groupBy = list.first?.groupBy;
  const items = useMemo(
    () => groupRows(list.items, groupBy),
    [list.items, groupBy],
  );
  const { rows, before, after } = useVirtualList({
    list: { ...list, items, first: undefined },
    element: body,
    rowHeight: height,
  });
  const columns = activities.length + 1;
  // A group takes a row that is counted nowhere.
  const grouped = groupBy !== undefined;
  const total = grouped ? undefined : list.first?.totalItems;

  // Another question has another first row.
  useEffect(() => {
    if (list.stale && frame.current) {
      frame.current.scrollTop = 0;
    }
  }, [list.stale]);

  return (
    <div
      ref={frame}
      className={classes.frame}
      role="group"
      aria-label={t('page.matrix.title')}
      {...keyboardScroll}
    >
      <table
        className={`${classes.table} ${list.stale ? classes.stale : ''}`}
        style={{ minWidth: NAME_WIDTH + activities.length * ACTIVITY_WIDTH }}
        aria-label={t('page.matrix.title')}
        aria-busy={list.stale}
        // One more than entities, for the header; -1 is "nobody knows".
        aria-rowcount={total === undefined ? -1 : total + 1}
      >
        <colgroup>
          <col style={{ width: NAME_WIDTH }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={grouped ? undefined : 1}>
            <th scope="col">{t('page.matrix.entity')}</th>
            {activities.map(({ id, title, description }) => (
              <th key={id} scope="col" title={description}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {before > 0 && <Gap height={before} columns={columns} />}
          {rows.map(({ index, item }) =>
            item.entity ? (
              <MatrixRow
                key={item.key}
                entity={item.entity}
                activities={activities}
                roles={roles}
                reader={reader}
                words={words}
                height={height}
                rowIndex={grouped ? undefined : index + 2}
              />
            ) : (
              <GroupRow
                key={item.key}
                group={item.group}
                height={height}
                columns={columns}
              />
            ),
          )}
          {after > 0 && <Gap height={after} columns={columns} />}
        </tbody>
      </table>
    </div>
  );
}

/** The room of rows that are not drawn. */
function Gap(props: { height: number; columns: number }) {
  const { height, columns } = props;
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns} style={{ padding: 0, border: 0 }} />
    </tr>
  );
}
