import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { memo, useRef } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { useVirtualList } from '../../scroll/useVirtualList';
import type { RecordColumn } from './columns';
import { moveByArrows } from './moveByArrows';
import { RecordButton } from './RecordButton';
import type { RecordKind } from './RecordKind';
import type { RecordListParts } from './RecordTable';

/** Facts on a card; a card of all columns would be a page. */
const SHOWN_FACTS = 6;
const FACT_ROW = 44;
const FRAME = 72;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  card: {
    height: `calc(100% - ${theme.spacing(1.5)}px)`,
    boxSizing: 'border-box',
    padding: theme.spacing(1, 1.5),
    overflow: 'hidden',
  },
  chosen: { backgroundColor: theme.palette.action.selected },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  name: { minWidth: 0, flex: 1, whiteSpace: 'nowrap' },
  choose: { margin: 0, flex: 'none' },
  box: { padding: theme.spacing(0.5) },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gridAutoRows: FACT_ROW,
    gap: theme.spacing(0, 1),
    margin: 0,
    fontSize: theme.typography.body2.fontSize,
  },
  term: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  value: {
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}));

/** Records as cards, for screens too narrow for a table. */
export function RecordCards<T>(props: RecordListParts<T>) {
  const { label, list, kind, columns, chosen, onChoose, onOpen } = props;
  const classes = useStyles();
  const element = useRef<HTMLUListElement>(null);
  const facts = Math.min(columns.length, SHOWN_FACTS);
  const height = FRAME + Math.ceil(facts / 2) * FACT_ROW;
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
      onKeyDown={moveByArrows}
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

function Card<T>(props: {
  item: T;
  kind: RecordKind<T>;
  columns: RecordColumn<T>[];
  chosen: boolean;
  onChoose: (key: string) => void;
  onOpen: (key: string) => void;
}) {
  const { item, kind, columns, chosen, onChoose, onOpen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const key = kind.keyOf(item);
  const name = kind.nameOf(item);
  return (
    <Paper
      variant="outlined"
      className={`${classes.card} ${chosen ? classes.chosen : ''}`}
    >
      <div className={classes.head}>
        <span className={classes.name}>
          <RecordButton name={name} onOpen={() => onOpen(key)}>
            {kind.title(item)}
          </RecordButton>
        </span>
        <FormControlLabel
          className={classes.choose}
          labelPlacement="start"
          label={t('entity.records.compare')}
          control={
            <Checkbox
              size="small"
              color="primary"
              className={classes.box}
              disableRipple
              checked={chosen}
              onChange={() => onChoose(key)}
              inputProps={{
                'aria-label': t('entity.records.choose', { name }),
              }}
            />
          }
        />
      </div>
      <dl className={classes.facts}>
        {columns.slice(0, SHOWN_FACTS).map(({ id, title, cell }) => (
          <div key={id}>
            <dt className={classes.term} dir="auto">
              {title}
            </dt>
            <dd className={classes.value}>{cell(item)}</dd>
          </div>
        ))}
      </dl>
    </Paper>
  );
}

const RecordCard = memo(Card) as typeof Card;
