import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import type { Handover } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { HandoverActions } from '../handover/HandoverActions';
import { HandoverItems } from '../handover/HandoverItems';
import { HandoverState } from '../handover/HandoverState';
import { PartyName } from '../party/PartyName';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1),
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
}));

/** One hand-over: from whom to whom, which duties, how far it is. */
export function HandoverEntry(props: {
  handover: Handover;
  onChanged: (handover: Handover) => void;
}) {
  const { handover, onChanged } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <article className={classes.root}>
      <span>
        {t('tab.fromTo', {
          from: <PartyName party={{ ref: handover.from }} />,
          to: <PartyName party={{ ref: handover.to }} />,
        })}{' '}
        <RelativeTime at={handover.createdAt} />
      </span>
      <HandoverItems items={handover.items} />
      {handover.reason && (
        <Typography variant="body2" color="textSecondary">
          {handover.reason}
        </Typography>
      )}
      <HandoverState handover={handover} />
      <HandoverActions handover={handover} onChanged={onChanged} />
    </article>
  );
}
