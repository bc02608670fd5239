import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { cardShell } from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ root: cardShell });

/**
 * The shell of the entity cards, the same as that of the catalog's own. The
 * one place that knows which shell that is.
 */
export function GoldenPathsInfoCard(props: {
  title: ReactNode;
  /** Buttons and links right of the title. */
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const { title, actions, children } = props;
  const classes = useStyles();
  return (
    <EntityInfoCard
      className={classes.root}
      title={title}
      headerActions={actions}
    >
      {children}
    </EntityInfoCard>
  );
}
