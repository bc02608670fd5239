import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { mlopsTranslationRef } from '../../../translation';
import { Pills } from '../../explore/columns/Pills';
import type { AliasedVersion } from './aliasedVersions';

const MAX_ALIASES = 6;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    maxWidth: '100%',
  },
}));

/** A version as people call it, with the aliases that point at it. */
export function VersionPills(props: AliasedVersion) {
  const { version, aliases } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <span className={classes.root}>
      <span>
        {/^\d/.test(version) ? t('explore.row.version', { version }) : version}
      </span>
      {aliases.length > 0 && (
        <Pills values={aliases.map(alias => `@${alias}`)} shown={MAX_ALIASES} />
      )}
    </span>
  );
}
