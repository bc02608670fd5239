import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { maturityReadPermission } from '@waymark/plugin-maturity-common';
import type { ReactNode } from 'react';
import { maturityTranslationRef } from '../../translation';

const useStyles = makeStyles({
  root: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** A way into what not everybody may do. Who may not sees what is missing. */
export function Guarded(props: {
  permission: typeof maturityReadPermission;
  /** What leads there, or what stands in its place until one may. */
  children: (allowed: boolean) => ReactNode;
}) {
  const { permission, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const { allowed, loading } = usePermission({ permission });
  const denied =
    !allowed && !loading
      ? t('states.needsPermission', { permission: permission.name })
      : '';
  return (
    <div className={classes.root}>
      <Tooltip title={denied}>
        <span>{children(allowed)}</span>
      </Tooltip>
      {denied && (
        <Typography variant="caption" component="div" color="textSecondary">
          {denied}
        </Typography>
      )}
    </div>
  );
}
