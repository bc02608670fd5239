import { useRouteRef } from '@backstage/core-plugin-api';
import { LinkButton } from '@backstage/core-components';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { LineageNode } from '@waymark/plugin-lineage-common';
import type { NodeSide } from '../../graph/types';
import { lineageTranslationRef } from '../../translation';

/** What one can do with a node, in the picture and in the table. */
export interface NodeCommands {
  makeRoot: (node: LineageNode) => void;
  showImpact: (node: LineageNode, version?: string) => void;
  pathFrom: (node: LineageNode) => void;
  pathTo: (node: LineageNode) => void;
  /** Undefined where a side cannot be opened, as in groups. */
  expand?: (at: NodeSide) => void;
}

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(2),
  },
}));

/** The buttons of a node's panel. */
export function NodeActions(props: {
  node: LineageNode;
  commands: NodeCommands;
}) {
  const { node, commands } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const entityLink = useRouteRef(entityRouteRef);
  const button = (text: string, onClick: () => void) => (
    <Button key={text} size="small" variant="outlined" onClick={onClick}>
      {text}
    </Button>
  );
  const { upstream, downstream } = node.hidden;
  const { expand } = commands;
  return (
    <div className={classes.root}>
      {node.entityRef && (
        <LinkButton
          size="small"
          variant="contained"
          color="primary"
          to={entityLink(routeOf(node.entityRef))}
        >
          {t('details.node.openEntity')}
        </LinkButton>
      )}
      {button(t('details.node.makeRoot'), () => commands.makeRoot(node))}
      {button(t('details.node.impact'), () => commands.showImpact(node))}
      {button(t('details.node.pathFrom'), () => commands.pathFrom(node))}
      {button(t('details.node.pathTo'), () => commands.pathTo(node))}
      {expand &&
        upstream > 0 &&
        button(t('details.node.expandUpstream', { count: upstream }), () =>
          expand({ node: node.id, side: 'upstream' }),
        )}
      {expand &&
        downstream > 0 &&
        button(t('details.node.expandDownstream', { count: downstream }), () =>
          expand({ node: node.id, side: 'downstream' }),
        )}
    </div>
  );
}

function routeOf(entityRef: string) {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return { kind: kind.toLocaleLowerCase('en-US'), namespace, name };
}
