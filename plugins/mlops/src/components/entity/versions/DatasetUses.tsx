import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetUse } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { ShortHash } from '../layout/ShortHash';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
  },
  use: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
  },
  role: { color: theme.palette.text.secondary },
}));

/** Data that a version or run names, with what it was used for. */
export function DatasetUses(props: { uses: DatasetUse[] }) {
  const { uses } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ul className={classes.list}>
      {uses.map(({ name, part, digest, role, entityRef }) => (
        <li key={`${name} ${part} ${digest} ${role}`} className={classes.use}>
          {entityRef ? (
            <EntityRefLink entityRef={entityRef} title={name} />
          ) : (
            <span dir="auto">{name}</span>
          )}
          {part && <span dir="auto">{part}</span>}
          <span className={classes.role}>{role}</span>
          {digest && (
            <ShortHash value={digest} what={t('entity.versions.digest')} />
          )}
        </li>
      ))}
    </ul>
  );
}
