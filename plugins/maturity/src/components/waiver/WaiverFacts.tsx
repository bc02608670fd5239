import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { Waiver } from '@waymark/plugin-maturity-common';
import {
  FailureText,
  RelativeTime,
  safeAddress,
} from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { WaiverStateMark } from './WaiverStateMark';
import { WaiverSteps } from './WaiverSteps';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
    // Links among words are told from them without colour too.
    '& a': { textDecoration: 'underline' },
  },
  beside: { color: theme.palette.text.secondary },
  reason: { whiteSpace: 'pre-line' },
}));

/** A waiver: its state, why it was asked for, and who decides, and what became of it. */
export function WaiverFacts(props: { waiver: Waiver }) {
  const { waiver } = props;
  const { state, until, reason, undecidable } = waiver;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const evidence = safeAddress(waiver.evidence);
  const waits = state === 'requested';
  return (
    <div className={classes.root}>
      <div>
        <WaiverStateMark state={state} />{' '}
        <span className={classes.beside}>
          {t('waiver.untilTime', { time: <RelativeTime at={until} /> })}
        </span>
      </div>
      <div className={classes.reason} dir="auto">
        {reason}
      </div>
      {evidence && (
        <div>
          <Link to={evidence}>{t('waiver.evidenceLink')}</Link>
        </div>
      )}
      <WaiverSteps steps={waiver.steps} />
      {waits && waiver.accountable.length > 0 && (
        <div className={classes.beside}>
          {t('waiver.decides', {
            names: <EntityRefLinks entityRefs={waiver.accountable} />,
          })}
        </div>
      )}
      {undecidable && <FailureText>{undecidable}</FailureText>}
    </div>
  );
}
