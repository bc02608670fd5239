import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import type { GapsPage, RaciGapCode } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(0.5),
    maxWidth: theme.spacing(80),
    margin: theme.spacing(1, 0, 2),
    padding: 0,
    listStyle: 'none',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(22)}px 1fr ${theme.spacing(7)}px`,
    alignItems: 'center',
    gap: theme.spacing(1),
    width: '100%',
    padding: theme.spacing(0.5, 1),
    borderRadius: theme.shape.borderRadius,
    border: '1px solid transparent',
    textAlign: 'left',
    fontSize: theme.typography.body2.fontSize,
    '&:hover': { backgroundColor: theme.palette.action.hover },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
    },
    // A frame and bold type: not a colour.
    '&[aria-pressed=true]': {
      borderColor: theme.palette.text.primary,
      fontWeight: theme.typography.h6.fontWeight,
    },
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: `1fr ${theme.spacing(7)}px`,
    },
  },
  track: {
    height: theme.spacing(1.25),
    backgroundColor: theme.palette.action.hover,
    borderRadius: theme.shape.borderRadius,
    [theme.breakpoints.down('xs')]: { display: 'none' },
  },
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.text.secondary,
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
}));

type CodeCount = NonNullable<GapsPage['totals']>['byCode'][number];

/** How many gaps of each code, as bars; a press shows only these. */
export function GapCounts(props: {
  counts: readonly CodeCount[];
  chosen: readonly RaciGapCode[];
  onChoose: (codes: RaciGapCode[]) => void;
}) {
  const { counts, chosen, onChoose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const rows = withChosen(counts, chosen);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  if (rows.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={t('page.gaps.byCode')}>
      {rows.map(({ code, count }) => {
        const isChosen = chosen.includes(code);
        return (
          <li key={code}>
            <ButtonBase
              className={classes.row}
              aria-pressed={isChosen}
              onClick={() =>
                onChoose(
                  isChosen
                    ? chosen.filter(one => one !== code)
                    : [...chosen, code],
                )
              }
            >
              <span>{t(`gap.code.${code}`)}</span>
              <span className={classes.track} aria-hidden>
                <span
                  className={classes.bar}
                  style={{ width: `${(100 * count) / most}%` }}
                />
              </span>
              <span className={classes.number}>
                {t('page.number', { value: count })}
              </span>
            </ButtonBase>
          </li>
        );
      })}
    </ul>
  );
}

/** Most first; what is chosen is there to be let go of when there is none. */
function withChosen(
  counts: readonly CodeCount[],
  chosen: readonly RaciGapCode[],
): CodeCount[] {
  const counted = new Set(counts.map(({ code }) => code));
  return [
    ...[...counts].sort((one, other) => other.count - one.count),
    ...chosen
      .filter(code => !counted.has(code))
      .map(code => ({ code, count: 0 })),
  ];
}
