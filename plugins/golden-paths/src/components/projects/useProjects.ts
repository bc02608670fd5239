import type {
  GoldenPathsApi,
  Page,
  Project,
  ProjectsQuery,
} from '@waymark/plugin-golden-paths-common';
import {
  useCursorList,
  type CursorList,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import { useCallback, useMemo } from 'react';
import { goldenPathsApiRef } from '../../api';
import type { GoldenPathsParams } from '../page/goldenPathsAddress';

const PAGE_SIZE = 50;

/** What the page's parameters mean for the list of projects. Pure. */
export function toProjectsQuery(params: GoldenPathsParams): ProjectsQuery {
  const { q, template, owner, state, sort, order } = params;
  return { q, template, owner, state, sort, order };
}

/** The projects page by page; the old ones stay while a filter is asked. */
export function useProjects(
  params: GoldenPathsParams,
): CursorList<Page<Project>> {
  const text = JSON.stringify(toProjectsQuery(params));
  const query = useMemo<ProjectsQuery>(() => JSON.parse(text), [text]);
  const load = useCallback<LoadPage<GoldenPathsApi, Page<Project>>>(
    (api, cursor, signal) =>
      api.listProjects({ ...query, limit: PAGE_SIZE, cursor }, { signal }),
    [query],
  );
  return useCursorList(goldenPathsApiRef, load, { keepPrevious: true });
}
