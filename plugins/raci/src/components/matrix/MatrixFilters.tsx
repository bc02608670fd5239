import { ChoiceField } from '@waymark/plugin-page-parts-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RACI_ROLES, type MatrixFacets } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import type { Subject } from '../filters/filterValues';
import { SubjectFilters } from '../filters/SubjectFilters';
import type { TabProps } from '../page/RaciContent';
import { GAP_CHOICES } from '../page/raciPageAddress';

/** Narrows the matrix, by roles and gaps too. */
export function MatrixFilters(
  props: TabProps & { facets?: MatrixFacets; subjects: readonly Subject[] },
) {
  const { params, change, facets } = props;
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <SubjectFilters {...props}>
      <ChoiceField
        label={t('page.filters.role')}
        chosen={params.role ?? []}
        choices={RACI_ROLES.map(value => ({
          value,
          label: t(`role.${value}.title`),
        }))}
        onChoose={values =>
          change({ role: RACI_ROLES.filter(one => values.includes(one)) })
        }
      />
      <ChoiceField
        label={t('page.filters.gap')}
        chosen={params.gap ?? []}
        choices={GAP_CHOICES.map(value => ({
          value,
          label:
            value === 'any' ? t('page.filters.anyGap') : t(`gap.code.${value}`),
          count:
            facets && (facets.gap.find(one => one.value === value)?.count ?? 0),
        }))}
        onChoose={values =>
          change({ gap: GAP_CHOICES.filter(one => values.includes(one)) })
        }
      />
    </SubjectFilters>
  );
}
