import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { LineageGraph as GraphAnswer } from '@waymark/plugin-lineage-common';
import { useElementWidth } from '@waymark/plugin-page-parts-react';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { NodeSide } from '../../graph/types';
import { lineageTranslationRef } from '../../translation';
import { useNodeTitle } from '../node/useNodeTitle';
import { LineageGraph } from '../../graph/LineageGraph';
import { NeighbourList } from './NeighbourList';
import { neighboursOf } from './neighbours';

/** Narrower than this a picture shows nothing that a list does not. */
const PICTURE_FROM = 520;

const useStyles = makeStyles(theme => ({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    marginBottom: theme.spacing(1),
    color: theme.palette.text.secondary,
  },
  lists: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: theme.spacing(2),
    marginTop: theme.spacing(1),
  },
}));

/**
 * The neighbours as a picture where there is room, and always as two lists
 * that say the same and lead to their pages.
 */
export function CardGraph(props: {
  graph: GraphAnswer;
  /** Where lineage shows a node, if anywhere. */
  openNode: (node: string) => string | undefined;
}) {
  const { graph, openNode } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const title = useNodeTitle();
  const navigate = useNavigate();
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const { upstream, downstream } = useMemo(() => neighboursOf(graph), [graph]);
  const root = graph.nodes.find(({ id }) => id === graph.root);
  const [folded, setFolded] = useState<NodeSide[]>([]);
  const go = (node: string) => {
    const address = openNode(node);
    if (address) {
      navigate(address);
    }
  };
  return (
    <div ref={frame}>
      <div className={classes.counts}>
        <Typography variant="body2">
          {t('card.upstreamCount', { count: upstream.count })}
        </Typography>
        <Typography variant="body2">
          {t('card.downstreamCount', { count: downstream.count })}
        </Typography>
      </div>
      {width !== undefined && width >= PICTURE_FROM && (
        <LineageGraph
          compact
          graph={graph}
          height={240}
          label={t('card.graph', { name: root ? title(root) : '' })}
          onSelect={() => {}}
          onOpen={go}
          collapsed={folded}
          onExpand={at =>
            folded.some(isSame(at))
              ? setFolded(before => before.filter(one => !isSame(at)(one)))
              : go(at.node)
          }
          onCollapse={at => setFolded(before => [...before, at])}
        />
      )}
      <div className={classes.lists}>
        <NeighbourList side="upstream" neighbours={upstream} />
        <NeighbourList side="downstream" neighbours={downstream} />
      </div>
    </div>
  );
}

function isSame(a: NodeSide) {
  return (b: NodeSide) => a.node === b.node && a.side === b.side;
}
