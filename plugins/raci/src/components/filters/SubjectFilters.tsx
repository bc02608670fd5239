import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FilterBar,
  type ChangeParams,
  ChoiceField,
} from '@waymark/plugin-page-parts-react';
import type { MatrixFacets } from '@waymark/plugin-raci-common';
import type { ReactNode } from 'react';
import { raciTranslationRef } from '../../translation';
import { useActivities } from '../entity/useActivities';
import type { RaciPageParams } from '../page/raciPageAddress';
import {
  filterValues,
  nameOfValue,
  SUBJECT_FIELDS,
  type Subject,
} from './filterValues';
import { PartyFilter } from './PartyFilter';

const FILTERS = [
  'q',
  'party',
  'activity',
  'role',
  'gap',
  ...SUBJECT_FIELDS,
] as const satisfies readonly (keyof RaciPageParams)[];

const NO_FILTERS: Partial<RaciPageParams> = Object.fromEntries(
  FILTERS.map(name => [name, undefined]),
);

/** Narrows the matrix and the gaps: words, kind, owner and so on. */
export function SubjectFilters(props: {
  params: RaciPageParams;
  change: ChangeParams<RaciPageParams>;
  /** Absent while it is asked for, and for those who may not count. */
  facets?: MatrixFacets;
  /** What is in sight. */
  subjects: readonly Subject[];
  /** Filters of the tab's own. */
  children?: ReactNode;
}) {
  const { params, change, facets, subjects, children } = props;
  const { t } = useTranslationRef(raciTranslationRef);
  const activities = [...useActivities().values()];
  const count = FILTERS.filter(
    name => name !== 'q' && params[name] !== undefined,
  ).length;
  return (
    <FilterBar
      q={params.q}
      searchLabel={t('page.filters.search')}
      onSearch={q => change({ q })}
      count={count}
      onClear={() => change(NO_FILTERS)}
    >
      {SUBJECT_FIELDS.map(field => (
        <ChoiceField
          key={field}
          label={t(`page.filters.${field}`)}
          chosen={params[field] ?? []}
          choices={filterValues({ field, facets, subjects })}
          nameOf={value => nameOfValue(field, value)}
          onChoose={values => change({ [field]: values })}
        />
      ))}
      <ChoiceField
        label={t('page.filters.activity')}
        chosen={params.activity ?? []}
        choices={activities.map(({ id, title }) => ({
          value: id,
          label: title,
        }))}
        onChoose={values => change({ activity: values })}
      />
      {children}
      <PartyFilter
        party={params.party}
        onChoose={party => change({ party }, { step: true })}
      />
    </FilterBar>
  );
}
