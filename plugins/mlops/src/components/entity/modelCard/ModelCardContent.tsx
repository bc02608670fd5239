import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { isDataset, type MlopsApi } from '@waymark/plugin-mlops-common';
import { SkeletonLines } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { useMlopsQuery } from '../../../hooks/useMlopsQuery';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { QueryView } from '../../states/QueryView';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { CardReader } from './CardReader';
import { CardComparisonView } from './compare/CardComparisonView';
import { useCardAddress } from './useCardAddress';

/**
 * The tab of the card: every field with who wrote it and what is missing, as
 * of the version that the address names (`?version=3`); or what changed
 * between the cards of two versions (`?compare=2,3`).
 */
export function ModelCardContent() {
  const [{ version, compare }, setAddress] = useCardAddress();
  return compare ? (
    <CardComparisonView
      pair={compare}
      onChange={pair => setAddress({ compare: pair })}
      onClose={() => setAddress({ version: compare.right })}
    />
  ) : (
    <Card
      version={version}
      onVersion={chosen => setAddress({ version: chosen })}
      onCompare={pair => setAddress({ compare: pair })}
    />
  );
}

function Card(props: {
  version?: string;
  onVersion: (version?: string) => void;
  onCompare: (pair: { left: string; right: string }) => void;
}) {
  const { version, onVersion, onCompare } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity, ref } = useEntityOnPage();
  const load = useCallback(
    (api: MlopsApi, signal: AbortSignal) =>
      api.getCard(ref, { version, signal }),
    [ref, version],
  );
  const query = useMlopsQuery(load);
  const title = isDataset(entity)
    ? t('entity.card.dataTitle')
    : t('entity.card.title');
  return query.value ? (
    <CardReader
      answer={query.value}
      title={title}
      asked={version}
      onVersion={onVersion}
      onCompare={onCompare}
    />
  ) : (
    <MlopsInfoCard title={title}>
      <QueryView query={query} skeleton={<SkeletonLines count={10} />}>
        {() => null}
      </QueryView>
    </MlopsInfoCard>
  );
}
