import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { cardShell } from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { useCardSettings } from './CardSettings';

const useStyles = makeStyles({ root: cardShell });

/**
 * The shell of every entity card of this plugin, the same as that of the
 * catalog's own cards. The one place that knows which shell that is, and that
 * an app may have chosen another title.
 * @public
 */
export function MlopsInfoCard(props: {
  title: ReactNode;
  /** Buttons and links right of the title. */
  actions?: ReactNode;
  /** Below the content, such as where it comes from. */
  footer?: ReactNode;
  children?: ReactNode;
}) {
  const { title, actions, footer, children } = props;
  const settings = useCardSettings();
  const classes = useStyles();
  return (
    <EntityInfoCard
      className={classes.root}
      title={settings.title ?? title}
      headerActions={actions}
      footerActions={footer}
    >
      {children}
    </EntityInfoCard>
  );
}
