import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Deployment } from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { RefOrText } from '../layout/RefOrText';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
  },
  since: { color: theme.palette.text.secondary },
}));

/** Which version serves where, and since when. */
export function ServedFact(props: { deployments: Deployment[] }) {
  const { deployments } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (deployments.length === 0) {
    return <>{t('entity.overview.notServed')}</>;
  }
  return (
    <ul className={classes.list}>
      {deployments.map(({ environment, endpoint, version, since, region }) => (
        <li key={`${environment} ${endpoint}`}>
          {t('entity.overview.servedVersion', { version, environment })}
          {endpoint && (
            <>
              {' · '}
              <RefOrText value={endpoint} />
            </>
          )}
          {region && ` · ${region}`}
          <span className={classes.since}>
            {' · '}
            {t('entity.overview.since')} <RelativeTime at={since} />
          </span>
        </li>
      ))}
    </ul>
  );
}
