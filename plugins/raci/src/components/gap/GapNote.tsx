import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { RaciGap } from '@waymark/plugin-raci-common';
import { hiddenText } from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { SeverityIcon } from './SeverityIcon';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  hidden: hiddenText,
  mend: { color: theme.palette.text.secondary },
}));

/** A gap in words: what is wrong, and what to do about it. */
export function GapNote(props: { gap: RaciGap }) {
  const { severity, message, mend } = props.gap;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <div className={classes.root}>
      <SeverityIcon severity={severity} />
      <div>
        <span className={classes.hidden}>
          {t(`gap.severity.${severity}`)}:{' '}
        </span>
        {message}
        <div className={classes.mend}>{mend}</div>
      </div>
    </div>
  );
}
