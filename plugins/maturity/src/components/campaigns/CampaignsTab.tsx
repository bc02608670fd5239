import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { maturityCampaignManagePermission } from '@waymark/plugin-maturity-common';
import { ChoiceToggle } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import type { TabProps } from '../page/MaturityContent';
import { Guarded } from '../permissions/Guarded';
import { CampaignEdit } from './CampaignEdit';
import { CampaignList } from './CampaignList';
import { CampaignPage } from './CampaignPage';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
}));

/** Campaigns; one of them, or the form of one, where the address says so. */
export function CampaignsTab({ params, change }: TabProps) {
  const { campaign, edit, rubric, show } = params;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  if (edit) {
    return (
      <CampaignEdit
        key={edit}
        id={edit === 'new' ? undefined : edit}
        rubric={rubric}
        onClose={() => change({ edit: undefined }, { step: true })}
        onSaved={({ id }) =>
          change({ edit: undefined, campaign: id }, { step: true })
        }
      />
    );
  }
  if (campaign) {
    return (
      <>
        <Button
          size="small"
          onClick={() => change({ campaign: undefined }, { step: true })}
        >
          {t('campaigns.back')}
        </Button>
        <CampaignPage
          key={campaign}
          id={campaign}
          onEdit={() => change({ edit: campaign }, { step: true })}
        />
      </>
    );
  }
  const archived = show === 'archived';
  return (
    <>
      <div className={classes.bar}>
        <ChoiceToggle
          label={t('campaigns.show')}
          value={archived ? 'archived' : 'active'}
          choices={(['active', 'archived'] as const).map(value => ({
            value,
            label: t(`campaigns.shown.${value}`),
          }))}
          onChoose={value =>
            change({ show: value === 'archived' ? value : undefined })
          }
        />
        <Guarded permission={maturityCampaignManagePermission}>
          {allowed => (
            <Button
              variant="contained"
              color="primary"
              disabled={!allowed}
              onClick={() => change({ edit: 'new' }, { step: true })}
            >
              {t('campaigns.begin')}
            </Button>
          )}
        </Guarded>
      </div>
      <CampaignList archived={archived} />
    </>
  );
}
