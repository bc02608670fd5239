import { Link, LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TemplateSummary } from '@waymark/plugin-golden-paths-common';
import { goldenPathsTranslationRef } from '../../translation';
import { useCreateLinks } from '../links/useCreateLinks';
import { goldenPathsAddress } from '../page/goldenPathsAddress';

/** How many projects a template has; leads to them. */
export function ProjectsLink({ template }: { template: TemplateSummary }) {
  const { entityRef, title, projects } = template;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <Link
      to={goldenPathsAddress('', { template: entityRef })}
      aria-label={`${projects.total} ${t('templates.projectsOf', { title })}`}
    >
      {projects.total}
    </Link>
  );
}

/** Leads to the form of a template. */
export function CreateLink({ template }: { template: TemplateSummary }) {
  const { entityRef, title } = template;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const form = useCreateLinks().template(entityRef);
  return form ? (
    <LinkButton
      size="small"
      variant="outlined"
      to={form}
      aria-label={t('templates.createOf', { title })}
    >
      {t('templates.create')}
    </LinkButton>
  ) : null;
}
