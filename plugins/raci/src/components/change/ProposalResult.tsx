import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ChangeProposal } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { ChangeDiff } from './ChangeDiff';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
  },
}));

/** Where a proposed change is now, and what is left to do. */
export function ProposalResult(props: { proposal: ChangeProposal }) {
  const { kind, url, branch, changes } = props.proposal;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <div className={classes.root}>
      <Typography variant="body2">
        {kind === 'pull-request' && t('change.pullRequest')}
        {kind === 'branch' && t('change.branch', { branch: branch ?? '' })}
        {kind === 'diff' && t('change.byHand')}{' '}
        {/* In the middle of a text, a colour alone does not make a link. */}
        {url && (
          <Link to={url} underline="always">
            {t('change.open')}
          </Link>
        )}
      </Typography>
      {kind === 'diff' &&
        changes.map(change => <ChangeDiff key={change.path} change={change} />)}
    </div>
  );
}
