import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Project } from '@waymark/plugin-golden-paths-common';
import {
  RelativeTime,
  ScrollTable,
  shortName,
} from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import { ProjectStateMark } from '../project/ProjectStateMark';
import { useProjectWords } from '../project/useProjectWords';

/** What projects are shown with. */
export interface ProjectViewProps {
  projects: readonly Project[];
  /** The address of a project's details. */
  addressOf(project: Project): string;
}

/** Projects as a table, a line each. */
export function ProjectTable({ projects, addressOf }: ProjectViewProps) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const wordsOf = useProjectWords();
  return (
    <ScrollTable
      label={t('page.projects.title')}
      columns={[
        { id: 'name', title: t('page.projects.name') },
        { id: 'state', title: t('page.projects.state') },
        { id: 'template', title: t('page.projects.madeFrom') },
        { id: 'behind', title: t('page.projects.behind') },
        { id: 'drift', title: t('page.projects.drift') },
        { id: 'owner', title: t('page.projects.owner') },
        { id: 'checked', title: t('page.projects.checked') },
      ]}
    >
      {projects.map(project => {
        const { entityRef, title, state, template, owner, checkedAt } = project;
        const words = wordsOf(project);
        return (
          <tr key={entityRef}>
            <th scope="row">
              <Link to={addressOf(project)}>{title}</Link>
            </th>
            <td>
              <ProjectStateMark state={state} />
            </td>
            <td>
              {template.title ?? shortName(template.ref)}
              <div>{words.version}</div>
            </td>
            <td>{words.behind}</td>
            <td>{words.drift}</td>
            <td>{owner && <EntityRefLink entityRef={owner} hideIcon />}</td>
            <td>
              {checkedAt ? (
                <RelativeTime at={checkedAt} />
              ) : (
                t('page.projects.never')
              )}
            </td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
