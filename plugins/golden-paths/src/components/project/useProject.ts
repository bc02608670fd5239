import type {
  GoldenPathsApi,
  ProjectDetail,
} from '@waymark/plugin-golden-paths-common';
import { useApiQuery, type ApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback, useState } from 'react';
import { goldenPathsApiRef } from '../../api';

/** A project, and what a check just found of it in place of that. */
export interface ProjectQuery {
  query: ApiQuery<ProjectDetail>;
  onChecked: (project: ProjectDetail) => void;
  /** Asks again, what a check found or not. */
  reload: () => void;
}

/** The project that an entity stands for, or is a part of. */
export function useProject(entityRef: string): ProjectQuery {
  const [checked, setChecked] = useState<ProjectDetail>();
  const load = useCallback(
    (api: GoldenPathsApi, signal: AbortSignal) =>
      api.getProject(entityRef, { signal }),
    [entityRef],
  );
  const query = useApiQuery(goldenPathsApiRef, load);
  const known =
    checked?.entityRef === query.value?.entityRef ? checked : undefined;
  return {
    query: { ...query, value: known ?? query.value },
    onChecked: setChecked,
    reload: () => {
      setChecked(undefined);
      query.retry();
    },
  };
}
