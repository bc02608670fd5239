import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { memo } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import type { RecordColumn } from './columns';
import { RecordButton } from './RecordButton';
import type { RecordKind } from './RecordKind';

/** Facts on a card; a card of all columns would be a page. */
export const SHOWN_FACTS = 6;
/** Pixels of a row of two facts. */
export const FACT_ROW_HEIGHT = 44;

const useStyles = makeStyles(theme => ({
  card: {
    height: `calc(100% - ${theme.spacing(1.5)}px)`,
    boxSizing: 'border-box',
    padding: theme.spacing(1, 1.5),
    overflow: 'hidden',
  },
  chosen: { borderColor: theme.palette.primary.main },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  name: { minWidth: 0, flex: 1, whiteSpace: 'nowrap' },
  choose: {
    margin: 0,
    flex: 'none',
    '& > span:last-child': {
      fontSize: theme.typography.caption.fontSize,
    },
  },
  box: { padding: theme.spacing(0.5) },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gridAutoRows: FACT_ROW_HEIGHT,
    gap: theme.spacing(0, 1),
    margin: 0,
    fontSize: theme.typography.body2.fontSize,
  },
  // What does not fit belongs to the details.
  fact: { overflow: 'hidden' },
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
          <RecordButton
            label={t('entity.list.details', { name })}
            onOpen={() => onOpen(key)}
          >
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
          <div key={id} className={classes.fact}>
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

/** One record on a phone: its name and the first of its columns. */
export const RecordCard = memo(Card) as typeof Card;
