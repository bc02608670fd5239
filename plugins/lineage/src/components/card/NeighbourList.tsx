import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { lineageTranslationRef } from '../../translation';
import { EdgeMarks } from '../node/EdgeMarks';
import { NodeName } from '../node/NodeName';
import { NodeTypeIcon } from '../node/NodeTypeIcon';
import type { Neighbours } from './neighbours';

const SHOWN = 5;

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: theme.spacing(0.5),
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
    minWidth: 0,
    minHeight: theme.spacing(3),
    overflowWrap: 'anywhere',
  },
  icon: { color: theme.palette.text.secondary },
  more: { color: theme.palette.text.secondary },
}));

/** What the entity is made from, or what uses it, in words. */
export function NeighbourList(props: {
  side: 'upstream' | 'downstream';
  neighbours: Neighbours;
}) {
  const { side, neighbours } = props;
  const { shown, count } = neighbours;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const first = shown.slice(0, SHOWN);
  return (
    <section>
      <Typography variant="subtitle2" component="h3">
        {t(`card.${side}`)}
      </Typography>
      {count === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t(side === 'upstream' ? 'card.noneUpstream' : 'card.noneDownstream')}
        </Typography>
      ) : (
        <ul className={classes.list}>
          {first.map(({ node, edge }) => (
            <li key={node.id} className={classes.item}>
              {node.entityRef ? (
                <>
                  <NodeTypeIcon
                    node={node}
                    className={classes.icon}
                    title={t(`nodeType.${node.type}.one`)}
                  />
                  <EntityRefLink
                    entityRef={node.entityRef}
                    title={node.title}
                    hideIcon
                  />
                </>
              ) : (
                <NodeName node={node} short />
              )}
              <EdgeMarks edge={edge} />
            </li>
          ))}
          {count > first.length && (
            <li className={classes.more}>
              {t('card.more', { count: count - first.length })}
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
