import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useOptionalLink } from '@waymark/plugin-page-parts-react';
import { sourcesRouteRef } from '../../routes';
import { mlopsTranslationRef } from '../../translation';
import { ConfigLines } from '../sources/ConfigLines';
import { HomePanel } from './HomePanel';

const useStyles = makeStyles(theme => ({
  steps: {
    margin: 0,
    paddingLeft: theme.spacing(3),
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    maxWidth: theme.spacing(100),
  },
  step: { fontWeight: theme.typography.h6.fontWeight },
  text: {
    color: theme.palette.text.secondary,
    marginBottom: theme.spacing(1),
  },
}));

const DECLARATION = `apiVersion: mlops.waymark.dev/v1alpha1
kind: Model
metadata:
  name: customer-churn
spec:
  type: classification
  lifecycle: experimental
  owner: group:default/customer-insight
`;

const CONNECTION = `mlops:
  mlflow:
    connections:
      production:
        baseUrl: https://mlflow.example.com
`;

/** What to do first where there is nothing at all yet. */
export function FreshInstall() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const sources = useOptionalLink(sourcesRouteRef);
  return (
    <HomePanel title={t('home.fresh.title')}>
      <ol className={classes.steps}>
        <li>
          <Typography variant="body1" className={classes.step}>
            {t('home.fresh.declare')}
          </Typography>
          <Typography variant="body2" className={classes.text}>
            {t('home.fresh.declareText')}
          </Typography>
          <ConfigLines text={DECLARATION} />
        </li>
        <li>
          <Typography variant="body1" className={classes.step}>
            {t('home.fresh.connect')}
          </Typography>
          <Typography variant="body2" className={classes.text}>
            {t('home.fresh.connectText')}
          </Typography>
          <ConfigLines text={CONNECTION} />
          {sources && <Link to={sources}>{t('home.fresh.sources')}</Link>}
        </li>
      </ol>
    </HomePanel>
  );
}
