import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChoiceField,
  FilterBar,
  shortName,
} from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { maturityTranslationRef } from '../../translation';
import type { TabProps } from '../page/MaturityContent';
import type { MaturityPageParams } from '../page/maturityPageAddress';
import { useGroupChoices } from './useGroupChoices';

const FIELDS = ['kind', 'owner', 'system', 'domain'] as const;

/** Narrows what a tab counts or lists: words, kind, owner and so on. */
export function SubjectFilters(
  props: TabProps & {
    /** Parameters of the tab's own that count as filters. */
    own?: readonly (keyof MaturityPageParams)[];
    children?: ReactNode;
  },
) {
  const { params, change, own = [], children } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const fields = ['type', 'lifecycle', ...FIELDS, ...own] as const;
  return (
    <FilterBar
      q={params.q}
      searchLabel={t('page.filters.search')}
      onSearch={q => change({ q })}
      count={fields.filter(name => params[name] !== undefined).length}
      onClear={() =>
        change(
          Object.fromEntries(['q', ...fields].map(name => [name, undefined])),
        )
      }
    >
      {FIELDS.map(field => (
        <GroupField key={field} field={field} params={params} change={change} />
      ))}
      {children}
    </FilterBar>
  );
}

function GroupField(props: TabProps & { field: (typeof FIELDS)[number] }) {
  const { field, params, change } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const choices = useGroupChoices(params.rubric, field);
  return (
    <ChoiceField
      label={t(`page.filters.${field}`)}
      choices={choices}
      chosen={params[field] ?? []}
      nameOf={shortName}
      onChoose={values =>
        change({ [field]: values.length > 0 ? values : undefined })
      }
    />
  );
}
