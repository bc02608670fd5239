import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import NoneIcon from '@material-ui/icons/LibraryBooksOutlined';
import { toSearchParams } from '@waymark/plugin-api-requests-common';
import type {
  GoldenPathsApi,
  Page,
  TemplateSummary,
} from '@waymark/plugin-golden-paths-common';
import {
  CsvButton,
  fetchCsv,
  SearchField,
  useCursorList,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { goldenPathsApiRef } from '../../api';
import { goldenPathsTranslationRef } from '../../translation';
import type { TabProps } from '../page/GoldenPathsContent';
import { ListView } from '../states/ListView';
import { TemplateSections } from './TemplateSections';

const PAGE_SIZE = 50;

const useStyles = makeStyles(theme => ({
  search: { marginBottom: theme.spacing(2) },
}));

/** The templates by title, with what became of each. */
export function TemplateList({ params, change }: TabProps) {
  const { q } = params;
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const fetchApi = useApi(fetchApiRef);
  const load = useCallback<LoadPage<GoldenPathsApi, Page<TemplateSummary>>>(
    (api, cursor, signal) =>
      api.listTemplates({ q, limit: PAGE_SIZE, cursor }, { signal }),
    [q],
  );
  const list = useCursorList(goldenPathsApiRef, load, { keepPrevious: true });
  return (
    <>
      <div className={classes.search} role="search">
        <SearchField
          q={q}
          label={t('page.filters.search')}
          placeholder={t('page.filters.search')}
          onSearch={words => change({ q: words || undefined })}
        />
      </div>
      <ListView
        list={list}
        actions={
          <CsvButton
            fileName="golden-paths-templates.csv"
            load={signal =>
              fetchCsv({
                fetchApi,
                pluginId: 'golden-paths',
                path: '/v1/templates',
                parameters: page => toSearchParams({ q, ...page }),
                signal,
              })
            }
          />
        }
        empty={{
          icon: NoneIcon,
          title: t('templates.none'),
          text: t('templates.noneAdvice'),
        }}
      >
        {templates => <TemplateSections templates={templates} />}
      </ListView>
    </>
  );
}
