import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { RollupItem } from '@waymark/plugin-maturity-common';
import { shortName } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import type { HeatMapGroup } from '../page/maturityPageAddress';

/** How a row of the heat map is called. */
export function useGroupName(groupBy: HeatMapGroup = 'owner') {
  const { t } = useTranslationRef(maturityTranslationRef);
  return ({ group, title }: Pick<RollupItem, 'group' | 'title'>) =>
    group === undefined
      ? t(`page.heatMap.noGroup.${groupBy}`)
      : (title ?? shortName(group));
}
