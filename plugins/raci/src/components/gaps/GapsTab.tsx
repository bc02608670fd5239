import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import NoneIcon from '@material-ui/icons/DoneAll';
import { toSearchParams } from '@waymark/plugin-api-requests-common';
import {
  CsvButton,
  fetchCsv,
  ChoiceField,
} from '@waymark/plugin-page-parts-react';
import { RACI_GAP_CODES } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { SubjectFilters } from '../filters/SubjectFilters';
import { ListView } from '../list/ListView';
import type { TabProps } from '../page/RaciContent';
import { GapCounts } from './GapCounts';
import { GapView } from './GapView';
import { toGapsQuery, useGapFacets, useGaps } from './useGaps';

/** Everything that is not said, or wrongly, about who acts. */
export function GapsTab({ params, change }: TabProps) {
  const { t } = useTranslationRef(raciTranslationRef);
  const fetchApi = useApi(fetchApiRef);
  const list = useGaps(params);
  const { totals, totalItems } = list.first ?? {};
  const chosen = toGapsQuery(params).code ?? [];
  return (
    <>
      <SubjectFilters
        params={params}
        change={change}
        facets={useGapFacets(params)}
        subjects={list.items}
      >
        {!totals && (
          // Who may not count has no bars to press.
          <ChoiceField
            label={t('page.filters.gap')}
            chosen={chosen}
            choices={RACI_GAP_CODES.map(value => ({
              value,
              label: t(`gap.code.${value}`),
            }))}
            onChoose={values =>
              change({
                gap: RACI_GAP_CODES.filter(one => values.includes(one)),
              })
            }
          />
        )}
      </SubjectFilters>
      {totals && (
        <GapCounts
          counts={totals.byCode}
          chosen={chosen}
          onChoose={gap => change({ gap })}
        />
      )}
      <ListView
        list={list}
        total={
          totals &&
          t('page.gaps.summary', {
            count: totalItems ?? list.items.length,
            entities: totals.entities,
          })
        }
        actions={
          <CsvButton
            fileName="raci-gaps.csv"
            load={signal =>
              fetchCsv({
                fetchApi,
                pluginId: 'raci',
                path: '/v1/gaps',
                parameters: page =>
                  toSearchParams({ ...toGapsQuery(params), ...page }),
                signal,
              })
            }
          />
        }
        empty={{
          icon: NoneIcon,
          title: t('page.gaps.none'),
          text: t('page.gaps.noneAdvice'),
        }}
      >
        {items => <GapView gaps={items} />}
      </ListView>
    </>
  );
}
