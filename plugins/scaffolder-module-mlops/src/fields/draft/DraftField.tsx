import { Link } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  CopyButton,
  errorReason,
  FailureText,
} from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { answersOf, optionsOf, type FieldProps } from '../../form/fieldProps';
import { useTemplateParameters } from '../../form/useTemplateParameters';
import { useTemplateRef } from '../../form/useTemplateRef';
import { answersToSend } from '../../rules/answersToSend';
import { waymarkFieldsTranslationRef } from '../../translation';
import { useDraft } from './useDraft';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    minWidth: 0,
    '& a': { textDecoration: 'underline' },
  },
}));

/** What a template's author sets for the field. */
export type DraftOptions = {
  /** Ref of the template, where the page's address does not say it. */
  template?: string;
};

/**
 * Keeps the answers while they are written, without secrets, and says where
 * to go on with them. Its own value is the id of the draft.
 */
export function DraftField(props: FieldProps<string, DraftOptions>) {
  const { formData: id, onChange, name } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const baseUrl = useApi(configApiRef).getString('app.baseUrl');
  const templateRef = useTemplateRef(optionsOf<DraftOptions>(props).template);
  const pages = useTemplateParameters(templateRef);
  const all = answersOf(props);
  const answers = useMemo(
    () => pages.value && answersToSend(pages.value, all),
    [pages.value, all],
  );
  const { state, saveNow } = useDraft({
    templateRef,
    answers,
    name,
    id,
    onId: onChange,
  });
  if (!templateRef) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('draft.noTemplate')}
      </Typography>
    );
  }
  const error =
    pages.error ?? (state.is === 'failed' ? state.error : undefined);
  const path = `/golden-paths/drafts/${id}`;
  return (
    <div
      id={props.idSchema.$id}
      role="group"
      aria-label={t('draft.title')}
      className={classes.root}
    >
      <div role="status">
        {error ? (
          <FailureText>
            {t('draft.failed', { message: errorReason(error) })}
          </FailureText>
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t(`draft.${state.is === 'failed' ? 'waiting' : state.is}`)}
          </Typography>
        )}
      </div>
      {state.is === 'saved' && id && (
        <>
          <Link to={path} target="_blank">
            {t('draft.link')}
          </Link>
          <CopyButton
            text={`${baseUrl.replace(/\/+$/, '')}${path}`}
            label={t('draft.copy')}
          />
        </>
      )}
      {error && (
        <Button
          size="small"
          variant="outlined"
          onClick={pages.error ? pages.retry : saveNow}
        >
          {t('draft.retry')}
        </Button>
      )}
    </div>
  );
}
