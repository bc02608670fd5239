import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/InfoOutlined';
import ErrorIcon from '@material-ui/icons/ReportProblemOutlined';
import type { RubricProblem } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { Words } from '../text/Words';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 0),
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
  words: { minWidth: 0 },
  icon: { flex: 'none', fontSize: theme.typography.pxToRem(20) },
  error: { color: theme.palette.error.main },
  warning: { color: theme.palette.warning.main },
  place: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** What is wrong with rubrics, and where; errors first. */
export function ProblemList(props: {
  problems: readonly RubricProblem[];
  /** Goes to a line, where the text is at hand; then its file needs no name. */
  onLine?: (line: number) => void;
}) {
  const { problems, onLine } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const ordered = [...problems].sort((left, right) => rank(left) - rank(right));
  return (
    <ul className={classes.list} aria-label={t('rubrics.problems')}>
      {ordered.map(({ severity, source, pointer, line, message }, index) => {
        const Icon = severity === 'error' ? ErrorIcon : WarningIcon;
        return (
          <li key={index} className={classes.item}>
            <Icon
              className={`${classes.icon} ${classes[severity]}`}
              aria-hidden
            />
            <div className={classes.words}>
              <div dir="auto">
                <strong>{t(`rubrics.severity.${severity}`)}</strong>{' '}
                <Words text={message} />
              </div>
              <div className={classes.place}>
                {[
                  !onLine && source,
                  line !== undefined &&
                    t('rubrics.line', { line: String(line) }),
                  pointer,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
              {onLine && line !== undefined && (
                <Button size="small" onClick={() => onLine(line)}>
                  {t('rubrics.toLine', { line: String(line) })}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function rank({ severity }: RubricProblem): number {
  return severity === 'error' ? 0 : 1;
}
