import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { shortName } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import { ProjectStateMark } from '../project/ProjectStateMark';
import { useProjectWords } from '../project/useProjectWords';
import type { ProjectViewProps } from './ProjectTable';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  card: {
    display: 'grid',
    gap: theme.spacing(0.5),
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
    // Amid words a colour alone does not make a link.
    '& a': { textDecoration: 'underline' },
  },
  more: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** Projects where a table has no room. */
export function ProjectCards({ projects, addressOf }: ProjectViewProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const wordsOf = useProjectWords();
  return (
    <ul className={classes.list} aria-label={t('page.projects.title')}>
      {projects.map(project => {
        const { entityRef, title, state, template, owner } = project;
        const { version, behind, drift } = wordsOf(project);
        return (
          <li key={entityRef} className={classes.card}>
            <div>
              <Link to={addressOf(project)}>{title}</Link>
            </div>
            <ProjectStateMark state={state} />
            <div>
              {[
                `${template.title ?? shortName(template.ref)} ${version}`,
                behind,
                drift,
              ]
                // What is not known the state says already.
                .filter(text => text !== t('not'))
                .join(' · ')}
            </div>
            {owner && (
              <div className={classes.more}>
                {t('page.projects.owner')}:{' '}
                <EntityRefLink entityRef={owner} hideIcon />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
