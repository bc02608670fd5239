import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { TemplateSummary } from '@waymark/plugin-golden-paths-common';
import { Section } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import { useCreateLinks } from '../links/useCreateLinks';
import { useTemplateWords } from './useTemplateWords';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${theme.spacing(40)}px), 1fr))`,
    gap: theme.spacing(2, 3),
    listStyle: 'none',
    margin: theme.spacing(2, 0, 0),
    padding: 0,
  },
  cure: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  open: { marginTop: 'auto', paddingTop: theme.spacing(0.5) },
}));

/**
 * Templates that end in a proposed change to what is there. They make no
 * project, so there are no versions and no drift to tell of them; only how
 * their runs went.
 */
export function CureList({ cures }: { cures: readonly TemplateSummary[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const links = useCreateLinks();
  const words = useTemplateWords();
  return (
    <Section title={t('templates.cures.title')}>
      <Typography variant="body2" color="textSecondary">
        {t('templates.cures.about')}
      </Typography>
      <ul className={classes.list} aria-label={t('templates.cures.title')}>
        {cures.map(cure => {
          const { entityRef, title, description, runs } = cure;
          const form = links.template(entityRef);
          return (
            <li key={entityRef} className={classes.cure}>
              <Typography variant="subtitle2" component="h3">
                <EntityRefLink entityRef={entityRef} title={title} />
              </Typography>
              {description && (
                <Typography variant="body2" dir="auto">
                  {description}
                </Typography>
              )}
              {runs.succeeded + runs.failed > 0 && (
                <Typography variant="body2" color="textSecondary">
                  {t('templates.cures.success', {
                    success: words(cure).success,
                  })}
                </Typography>
              )}
              {form && (
                <div className={classes.open}>
                  <LinkButton
                    size="small"
                    variant="outlined"
                    to={form}
                    aria-label={t('templates.cures.proposeOf', { title })}
                  >
                    {t('templates.cures.propose')}
                  </LinkButton>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
