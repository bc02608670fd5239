import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { TemplateSummary } from '@waymark/plugin-golden-paths-common';
import { RelativeTime, ScrollTable } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import { CreateLink, ProjectsLink } from './TemplateLinks';
import { useTemplateWords } from './useTemplateWords';
import { isFollowed } from './whatTemplatesDo';

/** Columns that tell what became of a template. */
const FIGURES = 5;

/** What templates are shown with. */
export interface TemplateViewProps {
  templates: readonly TemplateSummary[];
}

/** Templates as a table, a line each. */
export function TemplateTable({ templates }: TemplateViewProps) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <ScrollTable
      label={t('templates.title')}
      columns={[
        { id: 'name', title: t('templates.name') },
        { id: 'version', title: t('templates.version') },
        { id: 'projects', title: t('templates.projects'), number: true },
        { id: 'behind', title: t('templates.behind'), number: true },
        { id: 'drifted', title: t('templates.drifted'), number: true },
        { id: 'success', title: t('templates.success') },
        { id: 'saved', title: t('templates.saved') },
        { id: 'actions', title: t('templates.actions'), titleHidden: true },
      ]}
    >
      {templates.map(template => (
        <TemplateRow key={template.entityRef} template={template} />
      ))}
    </ScrollTable>
  );
}

function TemplateRow({ template }: { template: TemplateSummary }) {
  const { entityRef, title, description, version, versions } = template;
  const { projects, changedAt } = template;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const words = useTemplateWords()(template);
  return (
    <tr>
      <th scope="row">
        <EntityRefLink entityRef={entityRef} title={title} />
        {description && <div dir="auto">{description}</div>}
      </th>
      <td>
        {version ?? t('version.none')}
        {versions > 1 && <div>{t('templates.seen', { count: versions })}</div>}
        {changedAt && (
          <div>
            {t('templates.changed')} <RelativeTime at={changedAt} />
          </div>
        )}
      </td>
      {isFollowed(template) ? (
        <>
          <td data-number>
            <ProjectsLink template={template} />
          </td>
          <td data-number>{projects.behind}</td>
          <td data-number>{projects.drifted}</td>
          <td>{words.success}</td>
          <td>{words.saved ?? t('not')}</td>
        </>
      ) : (
        <td colSpan={FIGURES}>{t('templates.unfollowed')}</td>
      )}
      <td>
        <CreateLink template={template} />
      </td>
    </tr>
  );
}
