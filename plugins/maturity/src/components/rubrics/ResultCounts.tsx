import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alpha, makeStyles } from '@material-ui/core/styles';
import {
  CHECK_RESULTS,
  type CheckCount,
  type CheckResult,
} from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { maturityPageAddress } from '../page/maturityPageAddress';
import { ResultMark } from '../result/ResultMark';

/** The better, the fuller: read without colour, beside the numbers. */
const FULLNESS: Record<CheckResult, number> = {
  pass: 1,
  waived: 0.6,
  'not-applicable': 0,
  'no-data': 0.25,
  error: 0.25,
  fail: 0.1,
};

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    gap: 1,
    height: theme.spacing(1),
    maxWidth: theme.spacing(60),
    margin: theme.spacing(0.5, 0),
  },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.25, 2),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: theme.typography.body2.fontSize,
    fontVariantNumeric: 'tabular-nums',
    // The mark is a box of its own: side by side, it stands on their line.
    '& a': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      textDecoration: 'underline',
    },
  },
}));

/** How many entities answer a check how; each number leads to them. */
export function ResultCounts(props: {
  results: CheckCount['results'];
  check: { id: string; title: string };
  /** Id of the rubric. */
  rubric: string;
}) {
  const { results, check, rubric } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const given = CHECK_RESULTS.filter(result => results[result] > 0);
  return (
    <>
      <div className={classes.bar} aria-hidden>
        {given.map(result => (
          <Part
            key={result}
            share={results[result]}
            fullness={FULLNESS[result]}
          />
        ))}
      </div>
      <ul
        className={classes.list}
        aria-label={t('rubrics.answersOf', { title: check.title })}
      >
        {given.map(result => (
          <li key={result}>
            <Link
              to={maturityPageAddress('', {
                tab: 'entities',
                rubric,
                check: check.id,
                result: [result],
              })}
            >
              <ResultMark result={result} />{' '}
              {t('page.standing.count', { number: results[result] })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const usePartStyles = makeStyles(theme => ({
  part: {
    boxSizing: 'border-box',
    minWidth: 3,
    border: `1px solid ${theme.palette.primary.main}`,
    backgroundColor: ({ fullness }: { fullness: number }) =>
      alpha(theme.palette.primary.main, fullness),
  },
}));

function Part({ share, fullness }: { share: number; fullness: number }) {
  const classes = usePartStyles({ fullness });
  return <span className={classes.part} style={{ flexGrow: share }} />;
}
