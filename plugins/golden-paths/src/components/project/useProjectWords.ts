import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Project } from '@waymark/plugin-golden-paths-common';
import { goldenPathsTranslationRef } from '../../translation';

/** What is said of a project wherever it is shown. */
export interface ProjectWords {
  version: string;
  behind: string;
  drift: string;
}

/** A project's version, its distance from the newest, and its drift, in words. */
export function useProjectWords(): (project: Project) => ProjectWords {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return ({ template, current, behind, drift, state }) => {
    const from = template.version ?? t('version.none');
    const to = current.version ?? t('version.none');
    const comparable = state !== 'unknown' && state !== 'failing';
    const differs = t('drift.text', {
      files: t('drift.files', { count: drift.files }),
      lines: t('drift.lines', { count: drift.lines }),
    });
    const known = drift.files > 0 ? differs : t('drift.none');
    return {
      version: from === to ? from : t('version.moved', { from, to }),
      behind:
        comparable || behind > 0
          ? t('behind.text', { count: behind })
          : t('not'),
      drift: comparable ? known : t('not'),
    };
  };
}
