import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../../translation';
import type { Term } from './term';

const useStyles = makeStyles(theme => ({
  root: {
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/** What is asked for: sentences, in lists where they are joined. */
export function TermView({ term }: { term: Term }) {
  const classes = useStyles();
  return (
    <div className={classes.root} dir="auto">
      <Part term={term} />
    </div>
  );
}

function Part({ term }: { term: Term }) {
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  if ('text' in term) {
    return <>{term.text}</>;
  }
  return (
    <>
      {t(`rubrics.join.${term.join}`)}
      <ul className={classes.list}>
        {term.terms.map((one, index) => (
          <li key={index}>
            <Part term={one} />
          </li>
        ))}
      </ul>
    </>
  );
}
