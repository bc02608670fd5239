import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { TemplateSummary } from '@waymark/plugin-golden-paths-common';
import { goldenPathsTranslationRef } from '../../translation';
import { FactList } from '../project/FactList';
import { CreateLink, ProjectsLink } from './TemplateLinks';
import type { TemplateViewProps } from './TemplateTable';
import { useTemplateWords } from './useTemplateWords';
import { isFollowed } from './whatTemplatesDo';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  card: {
    display: 'grid',
    justifyItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
}));

/** Templates where a table has no room. */
export function TemplateCards({ templates }: TemplateViewProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <ul className={classes.list} aria-label={t('templates.title')}>
      {templates.map(template => (
        <li key={template.entityRef} className={classes.card}>
          <TemplateCard template={template} />
        </li>
      ))}
    </ul>
  );
}

function TemplateCard({ template }: { template: TemplateSummary }) {
  const { entityRef, title, description } = template;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <>
      <Typography variant="subtitle2" component="h3">
        <EntityRefLink entityRef={entityRef} title={title} />
      </Typography>
      {description && (
        <Typography variant="body2" dir="auto">
          {description}
        </Typography>
      )}
      {isFollowed(template) ? (
        <TemplateFigures template={template} />
      ) : (
        <Typography variant="body2">{t('templates.unfollowed')}</Typography>
      )}
      <CreateLink template={template} />
    </>
  );
}

function TemplateFigures({ template }: { template: TemplateSummary }) {
  const { title, version, projects } = template;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const words = useTemplateWords()(template);
  return (
    <FactList
      label={title}
      facts={[
        {
          id: 'projects',
          name: t('templates.projects'),
          value: <ProjectsLink template={template} />,
        },
        {
          id: 'behind',
          name: t('templates.behind'),
          value: String(projects.behind),
        },
        {
          id: 'drifted',
          name: t('templates.drifted'),
          value: String(projects.drifted),
        },
        { id: 'success', name: t('templates.success'), value: words.success },
        { id: 'saved', name: t('templates.saved'), value: words.saved },
        { id: 'version', name: t('templates.version'), value: version },
      ]}
    />
  );
}
