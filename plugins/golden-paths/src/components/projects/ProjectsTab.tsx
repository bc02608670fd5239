import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import NoneIcon from '@material-ui/icons/Timeline';
import {
  toSearchParams,
  type QueryValues,
} from '@waymark/plugin-api-requests-common';
import { CsvButton, fetchCsv } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import type { TabProps } from '../page/GoldenPathsContent';
import { goldenPathsAddress, paramsOfTab } from '../page/goldenPathsAddress';
import { ProjectDetails } from '../project/ProjectDetails';
import { ListView } from '../states/ListView';
import { ProjectFilters } from './ProjectFilters';
import { ProjectView } from './ProjectView';
import { toProjectsQuery, useProjects } from './useProjects';

/** What was made from templates; one of it, where it is asked for. */
export function ProjectsTab({ params, change }: TabProps) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  if (!params.project) {
    return <AllProjects params={params} change={change} />;
  }
  return (
    <>
      <Button
        size="small"
        onClick={() => change({ project: undefined }, { step: true })}
      >
        {t('project.back')}
      </Button>
      <ProjectDetails key={params.project} entityRef={params.project} />
    </>
  );
}

function AllProjects({ params, change }: TabProps) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const fetchApi = useApi(fetchApiRef);
  const list = useProjects(params);
  const count = list.first?.totalItems;
  const { q, template, owner, state } = params;
  const isNarrowed = Boolean(q || template || owner || state);
  return (
    <>
      <ProjectFilters params={params} change={change} />
      <ListView
        list={list}
        total={
          count === undefined ? undefined : t('page.projects.total', { count })
        }
        actions={
          <CsvButton
            fileName="golden-paths-projects.csv"
            load={signal =>
              fetchCsv({
                fetchApi,
                pluginId: 'golden-paths',
                path: '/v1/projects',
                parameters: page =>
                  toSearchParams({
                    ...toProjectsQuery(params),
                    ...page,
                  } as QueryValues),
                signal,
              })
            }
          />
        }
        empty={
          isNarrowed
            ? { icon: NoneIcon, title: t('page.projects.noneFits') }
            : {
                icon: NoneIcon,
                title: t('page.projects.none'),
                text: t('page.projects.noneAdvice'),
                actions: (
                  <Button
                    size="small"
                    variant="outlined"
                    onClick={() =>
                      change(paramsOfTab('templates'), { step: true })
                    }
                  >
                    {t('page.projects.begin')}
                  </Button>
                ),
              }
        }
      >
        {projects => (
          <ProjectView
            projects={projects}
            addressOf={({ entityRef }) =>
              goldenPathsAddress('', { ...params, project: entityRef })
            }
          />
        )}
      </ListView>
    </>
  );
}
