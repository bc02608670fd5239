import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type {
  LineageApi,
  LineageNode,
  NodeDetail,
} from '@waymark/plugin-lineage-common';
import { useCallback } from 'react';
import { useLineageQuery } from '../../hooks/useLineageQuery';
import { lineageTranslationRef } from '../../translation';
import { NodeName } from '../node/NodeName';
import { useNodeTitle } from '../node/useNodeTitle';
import { QueryView } from '../states/QueryView';
import { DetailsPanel } from './DetailsPanel';
import { NodeActions, type NodeCommands } from './NodeActions';
import { NodeFacts } from './NodeFacts';
import { NodeHistory } from './NodeHistory';
import { FacetSections } from './facets/FacetSections';

/** All that is known of one node of the picture, and what one can do with it. */
export function NodePanel(props: {
  node: LineageNode;
  focus: number;
  commands: NodeCommands;
  onClose: () => void;
  onShowMembers: () => void;
}) {
  const { node, focus, commands, onClose, onShowMembers } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
  const name = useNodeTitle()(node);
  return (
    <DetailsPanel
      label={t('details.node.label', { name })}
      title={<NodeName node={node} short />}
      focus={focus}
      onClose={onClose}
    >
      {node.masked && (
        <Typography variant="body2">{t('node.maskedExplanation')}</Typography>
      )}
      {node.members !== undefined && (
        <>
          <Typography variant="body2" gutterBottom>
            {t('details.node.members', { count: node.members })}
          </Typography>
          <Button size="small" variant="outlined" onClick={onShowMembers}>
            {t('details.node.noGroups')}
          </Button>
        </>
      )}
      {!node.masked && node.members === undefined && (
        <KnownNode node={node} commands={commands} />
      )}
    </DetailsPanel>
  );
}

function KnownNode(props: { node: LineageNode; commands: NodeCommands }) {
  const { node, commands } = props;
  const { id } = node;
  const load = useCallback(
    (api: LineageApi, signal: AbortSignal): Promise<NodeDetail> =>
      api.getNode({ node: id }, { signal }),
    [id],
  );
  const query = useLineageQuery(load);
  return (
    <>
      <NodeActions node={node} commands={commands} />
      <NodeFacts node={node} aliases={query.value?.aliases ?? []} />
      <QueryView query={query}>
        {({ facets, runs, versions }) => (
          <>
            <FacetSections facets={facets} />
            <NodeHistory
              runs={runs}
              versions={versions}
              onVersion={version => commands.showImpact(node, version)}
            />
          </>
        )}
      </QueryView>
    </>
  );
}
