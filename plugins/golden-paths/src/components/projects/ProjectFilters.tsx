import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import {
  ChoiceField,
  ChoiceToggle,
  FilterBar,
  shortName,
} from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import type { TabProps } from '../page/GoldenPathsContent';
import { PROJECT_SORTS, PROJECT_STATES } from '../page/goldenPathsAddress';
import { TemplateField } from './TemplateField';
import { useOwnerChoices } from './useChoices';

const FILTERS = ['template', 'owner', 'state'] as const;

/** Narrows and orders the projects. */
export function ProjectFilters({ params, change }: TabProps) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const owners = useOwnerChoices();
  return (
    <FilterBar
      q={params.q}
      searchLabel={t('page.filters.search')}
      onSearch={q => change({ q })}
      count={FILTERS.filter(name => params[name] !== undefined).length}
      onClear={() =>
        change({
          q: undefined,
          template: undefined,
          owner: undefined,
          state: undefined,
        })
      }
    >
      <TemplateField params={params} change={change} />
      <ChoiceField
        label={t('page.filters.owner')}
        choices={owners}
        chosen={params.owner ? [params.owner] : []}
        nameOf={shortName}
        onChoose={values => change({ owner: values.pop() })}
      />
      <ChoiceField
        label={t('page.filters.state')}
        choices={PROJECT_STATES.map(value => ({
          value,
          label: t(`state.${value}`),
        }))}
        chosen={params.state ?? []}
        onChoose={values => {
          const state = PROJECT_STATES.filter(one => values.includes(one));
          change({ state: state.length > 0 ? state : undefined });
        }}
      />
      <SortField params={params} change={change} />
    </FilterBar>
  );
}

function SortField({ params, change }: TabProps) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const label = t('page.filters.sort');
  const sort = params.sort ?? PROJECT_SORTS[0];
  const usual = sort === 'title' ? 'asc' : 'desc';
  return (
    <>
      <TextField
        select
        size="small"
        variant="outlined"
        label={label}
        value={sort}
        // Another order begins where it usually does.
        onChange={event =>
          change({
            sort: PROJECT_SORTS.find(one => one === event.target.value),
            order: undefined,
          })
        }
        InputLabelProps={{ shrink: true }}
        SelectProps={{ native: true }}
        inputProps={{ 'aria-label': label }}
      >
        {PROJECT_SORTS.map(value => (
          <option key={value} value={value}>
            {t(`page.filters.sorts.${value}`)}
          </option>
        ))}
      </TextField>
      <ChoiceToggle
        label={t('page.filters.order')}
        value={params.order ?? usual}
        choices={(['asc', 'desc'] as const).map(value => ({
          value,
          label: t(`page.filters.${value}`),
        }))}
        onChoose={order =>
          change({ order: order === usual ? undefined : order })
        }
      />
    </>
  );
}
