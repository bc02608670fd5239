import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mlopsTranslationRef } from '../../translation';
import type { Reader } from './useReader';

const useStyles = makeStyles(theme => ({
  title: {
    marginBottom: theme.spacing(0.5),
    overflowWrap: 'anywhere',
  },
}));

/** Greets the reader by name, once it is known whether they have one. */
export function Greeting(props: { reader?: Reader }) {
  const { reader } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <div>
      <Typography variant="h4" component="h2" className={classes.title}>
        <Hello reader={reader} />
      </Typography>
      <Typography variant="body1">{t('home.intro')}</Typography>
    </div>
  );
}

function Hello(props: { reader?: Reader }) {
  const { name, userRef } = props.reader ?? {};
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (name) {
    return <>{t('home.hello', { name })}</>;
  }
  return userRef ? (
    <HelloUser userRef={userRef} />
  ) : (
    <>{t('home.helloNobody')}</>
  );
}

// Not every sign-in knows a name; the catalog may.
function HelloUser(props: { userRef: string }) {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { primaryTitle } = useEntityPresentation(props.userRef);
  return <>{t('home.hello', { name: primaryTitle })}</>;
}
