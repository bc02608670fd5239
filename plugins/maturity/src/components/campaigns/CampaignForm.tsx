import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Campaign } from '@waymark/plugin-maturity-common';
import {
  ActionError,
  useAction,
  useUnsavedGuard,
} from '@waymark/plugin-page-parts-react';
import { useState, type FormEvent } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import {
  dayOf,
  draftProblems,
  MAX_GUIDANCE,
  TITLE_LENGTH,
  toRequest,
  type CampaignDraft,
} from './campaignDraft';
import { OwnerField } from './OwnerField';
import { ScopeFields } from './ScopeFields';
import { TargetFields } from './TargetFields';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    maxWidth: theme.spacing(100),
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/**
 * What a campaign is made of. What is wrong is said at its field once somebody
 * tried to save; a failed save loses nothing.
 */
export function CampaignForm(props: {
  initial: CampaignDraft;
  /** Of the campaign that is changed; a new one without. */
  id?: string;
  onClose: () => void;
  onSaved: (campaign: Campaign) => void;
}) {
  const { id, onClose, onSaved } = props;
  const classes = useStyles();
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  // What it began with: another answer about it must not take what is written.
  const [initial] = useState(props.initial);
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const { working, error, run } = useAction();
  const today = dayOf(Date.now());
  const problems = draftProblems(draft, {
    today,
    before: id ? initial.dueOn : undefined,
  });
  const shown = tried ? problems : {};
  const change = (part: Partial<CampaignDraft>) =>
    setDraft(before => ({ ...before, ...part }));
  useUnsavedGuard(draft !== initial);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0) {
      return;
    }
    run(async () => {
      const request = toRequest(draft);
      onSaved(
        await (id
          ? api.changeCampaign(id, request)
          : api.createCampaign(request)),
      );
    });
  };

  return (
    <form
      className={classes.root}
      noValidate
      onSubmit={submit}
      aria-label={t(id ? 'campaigns.form.change' : 'campaigns.form.begin')}
    >
      <Typography variant="h5" component="h2">
        {t(id ? 'campaigns.form.change' : 'campaigns.form.begin')}
      </Typography>
      <TextField
        required
        variant="outlined"
        label={t('campaigns.form.title')}
        error={shown.title}
        helperText={t(
          shown.title
            ? 'campaigns.form.titleWrong'
            : 'campaigns.form.titleHelp',
          { min: String(TITLE_LENGTH.min), max: String(TITLE_LENGTH.max) },
        )}
        value={draft.title}
        onChange={event => change({ title: event.target.value })}
        InputLabelProps={{ shrink: true }}
        inputProps={{
          maxLength: TITLE_LENGTH.max,
          'aria-label': t('campaigns.form.title'),
        }}
      />
      <TextField
        multiline
        minRows={4}
        variant="outlined"
        label={t('campaigns.guidance')}
        error={shown.guidance}
        helperText={t('campaigns.form.guidanceHelp')}
        value={draft.guidance}
        onChange={event => change({ guidance: event.target.value })}
        InputLabelProps={{ shrink: true }}
        inputProps={{
          maxLength: MAX_GUIDANCE,
          'aria-label': t('campaigns.guidance'),
        }}
      />
      <OwnerField owner={draft.owner} onChange={owner => change({ owner })} />
      <TargetFields draft={draft} wrong={shown.target} onChange={change} />
      <ScopeFields draft={draft} onChange={change} />
      <TextField
        required
        type="date"
        variant="outlined"
        label={t('campaigns.form.dueOn')}
        error={shown.dueOn}
        helperText={t(
          shown.dueOn
            ? 'campaigns.form.dueOnWrong'
            : 'campaigns.form.dueOnHelp',
        )}
        value={draft.dueOn}
        onChange={event => change({ dueOn: event.target.value })}
        InputLabelProps={{ shrink: true }}
        inputProps={{ min: today, 'aria-label': t('campaigns.form.dueOn') }}
      />
      {tried && Object.keys(problems).length > 0 && (
        <Typography variant="body2" color="error" role="alert">
          {t('campaigns.form.wrong')}
        </Typography>
      )}
      <ActionError error={error} />
      <div className={classes.bar}>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={working}
        >
          {t(working ? 'campaigns.form.saving' : 'campaigns.form.save')}
        </Button>
        <Button onClick={onClose}>{t('campaigns.form.cancel')}</Button>
      </div>
    </form>
  );
}
