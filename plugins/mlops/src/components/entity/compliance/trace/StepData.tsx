import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetUse } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../../translation';
import { ShortHash } from '../../layout/ShortHash';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  use: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
  },
  secondary: { color: theme.palette.text.secondary },
}));

/**
 * The data of a step in the very state it was used in. An auditor must know
 * too where nobody recorded which state that was.
 */
export function StepData(props: { data: DatasetUse[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ul className={classes.list}>
      {props.data.map(({ name, digest, part, role, entityRef }) => (
        <li
          key={JSON.stringify([name, digest, part, role])}
          className={classes.use}
        >
          {entityRef ? (
            <EntityRefLink entityRef={entityRef} title={name} />
          ) : (
            <bdi>{name}</bdi>
          )}
          <span className={classes.secondary}>
            {[role, part].filter(Boolean).join(', ')}
          </span>
          {digest ? (
            <ShortHash value={digest} what={t('entity.versions.digest')} />
          ) : (
            <span className={classes.secondary}>
              {t('entity.trace.noDigest')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
