import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { CampaignDetail } from '@waymark/plugin-maturity-common';
import { Section } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { PredicateText } from '../terms/PredicateText';
import { CampaignActions } from './CampaignActions';
import { CampaignEntities } from './CampaignEntities';
import { CampaignFacts } from './CampaignFacts';
import { CampaignProgressBar } from './CampaignProgressBar';
import { CampaignTrend } from './CampaignTrend';
import { GuidanceText } from './GuidanceText';
import { TargetChecks } from './TargetChecks';
import { TeamTable } from './TeamTable';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 3),
    marginBottom: theme.spacing(2),
  },
  words: { flex: '1 1 20em', minWidth: 0, overflowWrap: 'anywhere' },
}));

/** A campaign: what to do, who is how far, and how that moved. */
export function CampaignView(props: {
  campaign: CampaignDetail;
  onEdit: () => void;
  onChanged: () => void;
}) {
  const { campaign, onEdit, onChanged } = props;
  const { title, guidance, scope, target, progress, teams, history } = campaign;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <>
      <div className={classes.head}>
        <div className={classes.words}>
          <Typography variant="h5" component="h2" dir="auto">
            {title}
          </Typography>
          <CampaignFacts campaign={campaign} />
        </div>
        <CampaignActions
          campaign={campaign}
          onEdit={onEdit}
          onChanged={onChanged}
        />
      </div>
      {progress && <CampaignProgressBar progress={progress} name={title} />}
      {guidance && (
        <Section title={t('campaigns.guidance')}>
          <GuidanceText text={guidance} />
        </Section>
      )}
      {'checks' in target && (
        <Section title={t('campaigns.checks')}>
          <TargetChecks rubric={campaign.rubric} checks={target.checks} />
        </Section>
      )}
      <Section title={t('campaigns.scope')}>
        {scope ? (
          <PredicateText predicate={scope} />
        ) : (
          <Typography variant="body2">{t('campaigns.scopeAll')}</Typography>
        )}
      </Section>
      {history.length > 0 && (
        <Section title={t('campaigns.trend')}>
          <CampaignTrend history={history} />
        </Section>
      )}
      {teams.length > 0 && (
        <Section title={t('campaigns.teams')}>
          <TeamTable teams={teams} />
        </Section>
      )}
      {!campaign.problem && (
        <Section title={t('campaigns.entities')}>
          <CampaignEntities campaign={campaign} />
        </Section>
      )}
    </>
  );
}
