import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Campaign } from '@waymark/plugin-maturity-common';
import {
  ActionError,
  ConfirmDialog,
  useAction,
} from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/** What the reader may do with a campaign now. */
export function CampaignActions(props: {
  campaign: Campaign;
  onEdit: () => void;
  onChanged: () => void;
}) {
  const { campaign, onEdit, onChanged } = props;
  const { id, title, may } = campaign;
  const classes = useStyles();
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const [asked, setAsked] = useState(false);
  const reopening = useAction();
  if (may.length === 0) {
    return null;
  }
  return (
    <div>
      <div className={classes.root}>
        {may.includes('change') && (
          <Button variant="outlined" onClick={onEdit}>
            {t('campaigns.change')}
          </Button>
        )}
        {may.includes('archive') && (
          <Button
            variant="outlined"
            aria-haspopup="dialog"
            onClick={() => setAsked(true)}
          >
            {t('campaigns.archive.button')}
          </Button>
        )}
        {may.includes('reopen') && (
          <Button
            variant="outlined"
            disabled={reopening.working}
            onClick={() =>
              reopening.run(async () => {
                await api.reopenCampaign(id);
                onChanged();
              })
            }
          >
            {t('campaigns.reopen')}
          </Button>
        )}
      </div>
      <ActionError error={reopening.error} />
      {asked && (
        <ConfirmDialog
          title={t('campaigns.archive.title', { title })}
          confirm={t('campaigns.archive.button')}
          onClose={() => setAsked(false)}
          onConfirm={async () => {
            await api.archiveCampaign(id);
            setAsked(false);
            onChanged();
          }}
        >
          <Typography variant="body2">{t('campaigns.archive.text')}</Typography>
        </ConfirmDialog>
      )}
    </div>
  );
}
