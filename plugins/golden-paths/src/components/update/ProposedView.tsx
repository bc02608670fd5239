import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ProposedUpdate } from '@waymark/plugin-golden-paths-common';
import { DiffView, safeAddress } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
  },
}));

/** Where a proposed update is now, and what is left to do. */
export function ProposedView({ proposed }: { proposed: ProposedUpdate }) {
  const { kind, url, branch, preview } = proposed;
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const address = safeAddress(url);
  if (preview.upToDate) {
    return <Typography variant="body2">{t('update.done.nothing')}</Typography>;
  }
  return (
    <div className={classes.root}>
      <Typography variant="subtitle1" component="h3">
        {t('update.done.title')}
      </Typography>
      <Typography variant="body2">
        {kind === 'branch'
          ? t('update.done.branch', { branch: branch ?? '' })
          : t(`update.done.${kind}`)}{' '}
        {address && (
          <Link to={address} underline="always">
            {t('update.done.open')}
          </Link>
        )}
      </Typography>
      {kind === 'diff' &&
        preview.files.map(
          ({ path, diff }) =>
            diff && <DiffView key={path} path={path} diff={diff} />,
        )}
    </div>
  );
}
