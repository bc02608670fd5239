import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Cure } from '@waymark/plugin-maturity-common';
import { safeAddress } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { useTemplateAddress } from './useTemplateAddress';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/**
 * Opens what helps with a check: the template with its fields filled in, and
 * the page to read. Nothing where the cure is words alone.
 */
export function CureButton(props: {
  cure: Cure | undefined;
  /** Of the check, read out with the button. */
  title: string;
}) {
  const { cure, title } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const template = useTemplateAddress(cure?.template);
  const url = safeAddress(cure?.url);
  if (!cure || (!url && !cure.template)) {
    return null;
  }
  return (
    <div className={classes.root}>
      {cure.template && !template && (
        <Typography variant="body2" color="textSecondary">
          {t('cure.noTemplates', { template: cure.template.ref })}
        </Typography>
      )}
      {cure.template && template && (
        <LinkButton
          size="small"
          variant="contained"
          color="primary"
          to={template}
          aria-label={t('cure.templateOf', {
            title,
            template: cure.template.ref,
          })}
        >
          {t('cure.template')}
        </LinkButton>
      )}
      {url && (
        <LinkButton
          size="small"
          variant="outlined"
          to={url}
          aria-label={t('cure.openOf', { title })}
        >
          {t('cure.open')}
        </LinkButton>
      )}
    </div>
  );
}
