import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { mlopsTranslationRef } from '../../translation';
import type { Reader } from './useReader';

const useStyles = makeStyles(theme => ({
  title: {
    fontWeight: theme.typography.subtitle2.fontWeight,
    marginBottom: theme.spacing(0.5),
    overflowWrap: 'anywhere',
  },
  intro: { color: theme.palette.text.secondary },
}));

/** Greets the reader by name, once it is known whether they have one. */
export function Greeting(props: { reader?: Reader }) {
  const { reader } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <div>
      <Typography variant="h4" component="h2" className={classes.title}>
        {reader?.name
          ? t('home.hello', { name: reader.name })
          : t('home.helloNobody')}
      </Typography>
      <Typography variant="body1" className={classes.intro}>
        {t('home.intro')}
      </Typography>
    </div>
  );
}
