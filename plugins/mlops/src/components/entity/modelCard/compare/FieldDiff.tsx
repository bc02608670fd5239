import { makeStyles } from '@material-ui/core/styles';
import type { CardComparison } from '@waymark/plugin-mlops-common';
import type { CardField } from '../cardFields';
import { ChangeMark } from './ChangeMark';
import { diffEntries, type EntryDiff } from './diffEntries';
import type { TextPart } from './diffWords';
import { fieldEntries } from './fieldEntries';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    '&:first-child': { borderTop: 'none' },
  },
  mark: { flex: `0 0 ${theme.spacing(11)}px` },
  text: {
    flex: `1 1 ${theme.spacing(30)}px`,
    minWidth: 0,
    maxWidth: theme.spacing(100),
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    '& ins': {
      textDecoration: 'underline',
      textDecorationThickness: 2,
      fontWeight: theme.typography.h6.fontWeight,
    },
    '& del': {
      textDecoration: 'line-through',
      color: theme.palette.text.secondary,
    },
  },
  same: { color: theme.palette.text.secondary },
}));

/** What became of each statement of a field between two cards. */
export function FieldDiff(props: {
  comparison: CardComparison;
  field: CardField;
}) {
  const { comparison, field } = props;
  const classes = useStyles();
  const diffs = diffEntries(
    fieldEntries(comparison.left.card, field),
    fieldEntries(comparison.right.card, field),
  );
  return (
    <ul className={classes.list}>
      {diffs.map((diff, index) => (
        <li key={index} className={classes.entry}>
          <span className={classes.mark}>
            <ChangeMark change={diff.change} />
          </span>
          <Entry diff={diff} />
        </li>
      ))}
    </ul>
  );
}

function Entry(props: { diff: EntryDiff }) {
  const { change, parts } = props.diff;
  const classes = useStyles();
  return (
    <span
      className={`${classes.text} ${change === 'same' ? classes.same : ''}`}
      dir="auto"
    >
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </span>
  );
}

function Part(props: { part: TextPart }) {
  const { change, text } = props.part;
  if (change === 'same') {
    return <>{text}</>;
  }
  return change === 'added' ? <ins>{text}</ins> : <del>{text}</del>;
}
