import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import NobodyIcon from '@material-ui/icons/PeopleOutline';
import { toSearchParams } from '@waymark/plugin-api-requests-common';
import {
  CsvButton,
  fetchCsv,
  SearchField,
  useCursorList,
  type LoadPage,
  ChoiceField,
} from '@waymark/plugin-page-parts-react';
import type { Page, PartyDuties, RaciApi } from '@waymark/plugin-raci-common';
import { useCallback } from 'react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';
import { ListView } from '../list/ListView';
import type { TabProps } from '../page/RaciContent';
import { PARTY_STATES } from '../page/raciPageAddress';
import { PeopleTable } from './PeopleTable';

const PAGE_SIZE = 100;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  search: { flex: '1 1 240px', maxWidth: theme.spacing(50), minWidth: 0 },
  sort: { minWidth: theme.spacing(18) },
}));

/** Everybody who has a duty, with how many, those with most first. */
export function AllPeople({ params, change }: TabProps) {
  const { q, state, sort } = params;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const fetchApi = useApi(fetchApiRef);
  const load = useCallback<LoadPage<RaciApi, Page<PartyDuties>>>(
    (api, cursor, signal) =>
      api.listParties({ q, state, sort, limit: PAGE_SIZE, cursor }, { signal }),
    [q, state, sort],
  );
  const list = useCursorList(raciApiRef, load, { keepPrevious: true });
  return (
    <>
      <div
        className={classes.bar}
        role="search"
        aria-label={t('page.filters.label')}
      >
        <div className={classes.search}>
          <SearchField
            q={q}
            label={t('page.people.search')}
            placeholder={t('page.people.search')}
            onSearch={words => change({ q: words || undefined })}
          />
        </div>
        <ChoiceField
          label={t('page.people.state')}
          chosen={state ?? []}
          choices={PARTY_STATES.map(value => ({
            value,
            label:
              value === 'present'
                ? t('page.people.present')
                : t(`party.${value}`),
          }))}
          onChoose={values =>
            change({ state: PARTY_STATES.filter(one => values.includes(one)) })
          }
        />
        <TextField
          select
          className={classes.sort}
          size="small"
          variant="outlined"
          label={t('page.people.sort')}
          value={sort ?? ''}
          onChange={event =>
            change({ sort: event.target.value === 'name' ? 'name' : undefined })
          }
          InputLabelProps={{ shrink: true }}
          SelectProps={{ native: true }}
          inputProps={{ 'aria-label': t('page.people.sort') }}
        >
          <option value="">{t('page.people.byLoad')}</option>
          <option value="name">{t('page.people.byName')}</option>
        </TextField>
      </div>
      <ListView
        list={list}
        actions={
          <CsvButton
            fileName="raci-people.csv"
            load={signal =>
              fetchCsv({
                fetchApi,
                pluginId: 'raci',
                path: '/v1/parties',
                parameters: page => toSearchParams({ q, state, sort, ...page }),
                signal,
              })
            }
          />
        }
        empty={{
          icon: NobodyIcon,
          title: t('page.people.none'),
          text: t('page.people.noneAdvice'),
        }}
      >
        {parties => (
          <PeopleTable
            parties={parties}
            onOpen={ref =>
              change({ party: ref, role: undefined }, { step: true })
            }
          />
        )}
      </ListView>
    </>
  );
}
