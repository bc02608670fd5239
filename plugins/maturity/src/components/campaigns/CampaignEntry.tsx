import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Campaign } from '@waymark/plugin-maturity-common';
import { maturityPageAddress } from '../page/maturityPageAddress';
import { CampaignFacts } from './CampaignFacts';
import { CampaignProgressBar } from './CampaignProgressBar';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(34)}px), 1fr))`,
    gap: theme.spacing(1, 4),
    overflowWrap: 'anywhere',
    '& > *': { minWidth: 0 },
  },
}));

/** A campaign in the list: what it asks for, until when, and how far it is. */
export function CampaignEntry({ campaign }: { campaign: Campaign }) {
  const { id, title, progress } = campaign;
  const classes = useStyles();
  return (
    <article className={classes.root} aria-label={title}>
      <div>
        <Typography variant="subtitle1" component="h2" dir="auto">
          <Link
            to={maturityPageAddress('', { tab: 'campaigns', campaign: id })}
          >
            {title}
          </Link>
        </Typography>
        <CampaignFacts campaign={campaign} />
      </div>
      {progress && <CampaignProgressBar progress={progress} name={title} />}
    </article>
  );
}
