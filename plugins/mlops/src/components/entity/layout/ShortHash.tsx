import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { mlopsTranslationRef } from '../../../translation';
import { Hash } from './Hash';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    maxWidth: '100%',
    whiteSpace: 'nowrap',
    '& button': { padding: theme.spacing(0.25) },
    '& svg': { fontSize: theme.typography.body1.fontSize },
  },
}));

/** The start of a commit, digest or id, with the whole of it to copy. */
export function ShortHash(props: { value: string; what: string }) {
  const { value, what } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <span className={classes.root}>
      <Hash value={value} />
      <CopyTextButton
        text={value}
        variant="tertiary"
        tooltipText={t('entity.copied')}
        aria-label={t('entity.copy', { what })}
      />
    </span>
  );
}
