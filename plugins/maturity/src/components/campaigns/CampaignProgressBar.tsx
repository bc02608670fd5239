import { useTranslationRef } from '@backstage/frontend-plugin-api';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { CampaignProgress } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { useShareText } from './useShareText';

const useStyles = makeStyles(theme => ({
  bar: { height: theme.spacing(1), borderRadius: theme.shape.borderRadius },
}));

/** How far a campaign or a team is: a bar, and its numbers. */
export function CampaignProgressBar(props: {
  progress: CampaignProgress;
  /** Of what, read out. */
  name: string;
}) {
  const { progress, name } = props;
  const { done, total, waived } = progress;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const share = useShareText();
  if (total === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('campaigns.nobody')}
      </Typography>
    );
  }
  return (
    <div>
      <LinearProgress
        variant="determinate"
        value={(done / total) * 100}
        className={classes.bar}
        aria-label={t('campaigns.progressOf', { name })}
      />
      <Typography variant="body2">
        {t('campaigns.progress', { done, total, share: share(progress) })}
        {waived > 0 && ` ${t('campaigns.waived', { count: waived })}`}
      </Typography>
    </div>
  );
}
