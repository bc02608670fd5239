import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type {
  ExploreAttention,
  ExploreFacet,
  ExploreItem,
} from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';

const ATTENTIONS: readonly string[] = [
  'failed-run',
  'drift',
  'quality',
  'ci-failed',
  'stale',
  'unowned',
  'source-gone',
] satisfies ExploreAttention[];
const KINDS: readonly string[] = [
  'Model',
  'Dataset',
  'Pipeline',
] satisfies ExploreItem['kind'][];

function isAttention(value: string): value is ExploreAttention {
  return ATTENTIONS.includes(value);
}

function isKind(value: string): value is ExploreItem['kind'] {
  return KINDS.includes(value);
}

/**
 * The value of a facet in words: people and systems by their names, "No owner"
 * for none, everything else as it stands.
 */
export function FacetValueLabel(props: { facet: ExploreFacet; value: string }) {
  const { facet, value } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (value === '') {
    return <>{t(`explore.none.${facet}`)}</>;
  }
  if (facet === 'attention' && isAttention(value)) {
    return <>{t(`attention.${value}.label`)}</>;
  }
  if (facet === 'kind' && isKind(value)) {
    return <>{t(`kind.${value}.many`)}</>;
  }
  if ((facet === 'owner' || facet === 'system') && isEntityRef(value)) {
    return <EntityName entityRef={value} />;
  }
  return <>{value}</>;
}

// As text, so that it can end in an ellipsis.
function EntityName(props: { entityRef: string }) {
  return <>{useEntityPresentation(props.entityRef).primaryTitle}</>;
}

// An owner that the catalog does not know may be any text a source had.
function isEntityRef(value: string): boolean {
  return /^[^:/]+:[^:/]+\/[^:/]+$/.test(value);
}
