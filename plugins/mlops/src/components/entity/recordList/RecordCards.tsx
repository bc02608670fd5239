import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { useVirtualList } from '@waymark/plugin-page-parts-react';
import { FACT_ROW_HEIGHT, RecordCard, SHOWN_FACTS } from './RecordCard';
import type { RecordListParts } from './RecordTable';

/** Pixels of a card beside its facts, with the room below it. */
const FRAME = 64;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** Records as cards, for screens too narrow for a table. */
export function RecordCards<T>(props: RecordListParts<T>) {
  const { label, list, kind, columns, chosen, onChoose, onOpen } = props;
  const classes = useStyles();
  const element = useRef<HTMLUListElement>(null);
  const facts = Math.min(columns.length, SHOWN_FACTS);
  const height = FRAME + Math.ceil(facts / 2) * FACT_ROW_HEIGHT;
  const { rows, before, after } = useVirtualList({
    list,
    element,
    rowHeight: height,
  });
  const total = list.first?.totalItems ?? -1;
  return (
    <ul
      ref={element}
      className={classes.list}
      aria-label={label}
      aria-busy={list.stale}
      style={{ paddingTop: before, paddingBottom: after }}
      data-records
    >
      {rows.map(({ index, item }) => (
        <li
          key={kind.keyOf(item)}
          aria-posinset={index + 1}
          aria-setsize={total}
          style={{ height }}
        >
          <RecordCard
            item={item}
            kind={kind}
            columns={columns}
            chosen={chosen.includes(kind.keyOf(item))}
            onChoose={onChoose}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  );
}
