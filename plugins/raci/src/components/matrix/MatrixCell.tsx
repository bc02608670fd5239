import { makeStyles } from '@material-ui/core/styles';
import { hiddenText, shortName } from '@waymark/plugin-page-parts-react';
import type {
  RaciCell,
  RaciGap,
  RaciRole,
  ResolvedActivity,
} from '@waymark/plugin-raci-common';
import { SeverityIcon } from '../gap/SeverityIcon';
import type { Reader } from '../reader/useReader';
import type { MatrixWords } from './useMatrixWords';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minWidth: 0,
    lineHeight: 1.4,
  },
  names: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  letter: {
    flex: 'none',
    width: theme.spacing(1.75),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.h6.fontWeight,
  },
  // What is inherited, the reader's own, and gone: none of it a colour.
  inherited: { fontStyle: 'italic' },
  mine: {
    fontWeight: theme.typography.h6.fontWeight,
    textDecoration: 'underline',
  },
  gone: { textDecoration: 'line-through' },
  hidden: hiddenText,
}));

/** What cells are shown with. */
export interface MatrixCellParts {
  /** The roles that are shown, on a line each. */
  roles: readonly RaciRole[];
  reader: Reader;
  words: MatrixWords;
}

/** Who acts in an activity, and that something is missing. */
export function MatrixCell(
  props: MatrixCellParts & { activity: ResolvedActivity },
) {
  const { activity, roles, words } = props;
  const { gaps } = activity;
  const classes = useStyles();
  const [worst] = [...gaps].sort(bySeverity);
  return (
    <>
      {roles.map(role => (
        <RoleLine key={role} {...props} role={role} />
      ))}
      {worst && (
        <div
          className={classes.line}
          title={gaps.map(({ message }) => message).join('\n')}
        >
          <SeverityIcon severity={worst.severity} />
          <span className={classes.names}>
            {words.gap[worst.code]}
            {gaps.length > 1 && ` +${gaps.length - 1}`}
          </span>
        </div>
      )}
    </>
  );
}

function RoleLine(
  props: MatrixCellParts & { activity: ResolvedActivity; role: RaciRole },
) {
  const { activity, role, words } = props;
  const classes = useStyles();
  const cells = activity[role];
  const stated = activity.nobody?.find(one => one.role === role)?.origin;
  const none = stated ? words.nobody : words.notStated;
  // An oversight has no origin; a stated nobody may be inherited too.
  const origins = new Set(
    [...cells.map(({ origin }) => origin), ...(stated ? [stated] : [])]
      .filter(({ level }) => level !== 'entity')
      .map(words.origin),
  );
  const from = [...origins].join(', ');
  const names = cells.map(cell => nameOf(cell, words)).join(', ') || none;
  return (
    <div className={classes.line} title={from ? `${names} (${from})` : names}>
      <span aria-hidden className={classes.letter}>
        {words.letter[role]}
      </span>
      <span className={classes.hidden}>{words.role[role]}: </span>
      {from && <span aria-hidden>↳</span>}
      <span
        className={
          from ? `${classes.names} ${classes.inherited}` : classes.names
        }
      >
        {cells.length === 0
          ? none
          : cells.map((cell, index) => (
              <span key={cell.ref || index}>
                {index > 0 && ', '}
                <Party {...props} cell={cell} />
              </span>
            ))}
      </span>
      {from && <span className={classes.hidden}> ({from})</span>}
    </div>
  );
}

function Party(props: MatrixCellParts & { cell: RaciCell }) {
  const { cell, reader, words } = props;
  const classes = useStyles();
  const mine = reader.isMine(cell.ref);
  const remarks = [
    mine && words.mine[mine],
    cell.state !== 'present' && words.state[cell.state],
  ].filter(Boolean);
  const looks = [mine && classes.mine, !cell.exists && classes.gone];
  return (
    <>
      <span className={looks.filter(Boolean).join(' ')}>
        {nameOf(cell, words)}
      </span>
      {remarks.length > 0 && (
        <span className={classes.hidden}> ({remarks.join(', ')})</span>
      )}
    </>
  );
}

function nameOf({ masked, ref, title }: RaciCell, words: MatrixWords): string {
  return masked || !ref ? words.masked : (title ?? shortName(ref));
}

const ORDER = { error: 0, warning: 1, info: 2 };

function bySeverity(one: RaciGap, other: RaciGap): number {
  return ORDER[one.severity] - ORDER[other.severity];
}
