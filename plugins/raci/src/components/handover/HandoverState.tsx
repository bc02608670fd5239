import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Chip from '@material-ui/core/Chip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import LateIcon from '@material-ui/icons/AccessTime';
import DoneIcon from '@material-ui/icons/CheckCircleOutline';
import WaitIcon from '@material-ui/icons/HourglassEmpty';
import EndedIcon from '@material-ui/icons/NotInterested';
import type { Handover } from '@waymark/plugin-raci-common';
import {
  absoluteTime,
  FailureText,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { ProposalResult } from '../change/ProposalResult';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0.5),
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
}));

const ICONS = {
  asked: WaitIcon,
  declined: EndedIcon,
  withdrawn: EndedIcon,
  accepted: WaitIcon,
  proposed: WaitIcon,
  done: DoneIcon,
};

/** How far a hand-over is, what it waits for, and where its changes are. */
export function HandoverState(props: { handover: Handover }) {
  const { state, overdue, dueAt, answer, problem, proposals } = props.handover;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const locale = useLocale();
  const Icon = ICONS[state];
  return (
    <div className={classes.root}>
      <div className={classes.chips}>
        <Chip
          size="small"
          variant="outlined"
          icon={<Icon />}
          label={t(`handover.state.${state}`)}
        />
        {overdue && (
          <Chip
            size="small"
            variant="outlined"
            icon={<LateIcon />}
            label={t('handover.overdue')}
          />
        )}
      </div>
      {!problem && (
        <Typography variant="body2" color="textSecondary">
          {t(`handover.stateMeaning.${state}`)}{' '}
          {state === 'asked' &&
            t('handover.due', {
              time: absoluteTime(dueAt, { locale }) ?? dueAt,
            })}
        </Typography>
      )}
      {problem && (
        <FailureText>{t('handover.problem', { problem })}</FailureText>
      )}
      {answer && (
        <Typography variant="body2">
          {t('handover.answer', { answer })}
        </Typography>
      )}
      {state !== 'done' &&
        proposals.map((proposal, index) => (
          <ProposalResult key={proposal.url ?? index} proposal={proposal} />
        ))}
    </div>
  );
}
