import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Condition, RubricLevel } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import type { Term } from '../terms/term';
import { TermView } from '../terms/TermView';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1),
    margin: 0,
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
    '& dt': { fontWeight: 'bold' },
    '& dd': { margin: 0 },
  },
}));

/** What the levels are called and mean, and what one has to fulfil. */
export function LevelSteps(props: {
  levels: readonly (RubricLevel & { condition?: Condition })[];
  /** How their conditions are said, where they have any. */
  toTerm?: (condition: Condition) => Term;
}) {
  const { levels, toTerm } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <dl className={classes.list}>
      {levels.map(({ level, name, description, condition }) => (
        <div key={level}>
          <dt dir="auto">{t('level.named', { level: String(level), name })}</dt>
          {description && <dd dir="auto">{description}</dd>}
          {condition && toTerm && (
            <dd>
              <TermView term={toTerm(condition)} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
