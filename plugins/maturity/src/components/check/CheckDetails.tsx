import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { CheckAnswer } from '@waymark/plugin-maturity-common';
import type { ReactNode } from 'react';
import { maturityTranslationRef } from '../../translation';
import { CureButton } from '../cure/CureButton';
import { CureText } from '../cure/CureText';
import { FactList } from '../facts/FactList';
import { Words } from '../text/Words';
import { CheckWaiver, hasWaiverPart } from '../waiver/CheckWaiver';
import type { CheckContext } from './CheckContext';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
    paddingBottom: theme.spacing(1),
  },
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0.5),
  },
}));

/** What a check stands on, why it is asked, what to do, and its waiver. */
export function CheckDetails(props: {
  check: CheckAnswer;
  context: CheckContext;
}) {
  const { check, context } = props;
  const { title, facts, why, cure } = check;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <div className={classes.root}>
      {facts.length > 0 && (
        <Part title={t('facts.label')}>
          <FactList facts={facts} />
        </Part>
      )}
      <Part title={t('tab.check.why')}>
        <Typography variant="body2" dir="auto">
          <Words text={why} />
        </Typography>
      </Part>
      {cure && (
        <Part title={t('tab.check.cure')}>
          <CureText text={cure.text} title={title} />
          <CureButton cure={cure} title={title} />
        </Part>
      )}
      {hasWaiverPart(check, context) && (
        <Part title={t('tab.check.waiver')}>
          <CheckWaiver check={check} context={context} />
        </Part>
      )}
    </div>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  const classes = useStyles();
  return (
    <div className={classes.part}>
      <Typography variant="subtitle2" component="h6">
        {title}
      </Typography>
      {children}
    </div>
  );
}
