import { stringifyEntityRef } from '@backstage/catalog-model';
import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { LineageApi, LineageGraph } from '@waymark/plugin-lineage-common';
import { classifyError } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { useLineageQuery } from '../../hooks/useLineageQuery';
import { lineageTranslationRef } from '../../translation';
import { QueryView } from '../states/QueryView';
import type { ViewDefaults } from '../view/viewState';
import { CardGraph } from './CardGraph';
import { LineageInfoCard } from './LineageInfoCard';
import { useLineageLink } from './useLineageLink';

/** What an app may decide about the card. @public */
export interface LineageCardProps {
  /** In place of "Lineage". */
  title?: string;
  /** Both ways without. */
  direction?: ViewDefaults['direction'];
  /** Levels in the picture, 1 to 3; 1 without. */
  depth?: number;
  /** Nodes in the picture, 1 to 50; 20 without. */
  limit?: number;
}

/** What the entity is made from and what uses it, one step each way. */
export function LineageCard(props: LineageCardProps) {
  const { title, direction = 'both', depth = 1, limit = 20 } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const load = useCallback(
    async (
      api: LineageApi,
      signal: AbortSignal,
    ): Promise<LineageGraph | null> => {
      try {
        return await api.getGraph(
          { root: { entityRef }, direction, depth, limit },
          { signal },
        );
      } catch (error) {
        // An entity that no event and no declaration names.
        if (error instanceof Error && classifyError(error) === 'not-found') {
          return null;
        }
        throw error;
      }
    },
    [entityRef, direction, depth, limit],
  );
  const query = useLineageQuery(load);
  const link = useLineageLink(entityRef);
  const open = link();
  const impact = link({ show: 'impact' });
  const known = Boolean(query.value && hasNeighbours(query.value));
  return (
    <LineageInfoCard
      title={title ?? t('card.title')}
      actions={
        known &&
        open && (
          <>
            <LinkButton size="small" to={impact ?? open}>
              {t('card.impact')}
            </LinkButton>
            <LinkButton size="small" to={open}>
              {t('card.open')}
            </LinkButton>
          </>
        )
      }
    >
      <QueryView query={query}>
        {graph =>
          graph && hasNeighbours(graph) ? (
            <CardGraph
              graph={graph}
              openNode={node => link({ selected: { node } })}
            />
          ) : (
            <>
              <Typography variant="body2">{t('card.empty')}</Typography>
              <Typography variant="body2" color="textSecondary">
                {t('card.emptyAdvice')}
              </Typography>
            </>
          )
        }
      </QueryView>
    </LineageInfoCard>
  );
}

function hasNeighbours({ nodes, edges, root }: LineageGraph): boolean {
  const hidden = nodes.find(({ id }) => id === root)?.hidden;
  return (
    edges.length > 0 || (hidden?.upstream ?? 0) + (hidden?.downstream ?? 0) > 0
  );
}
