import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ClosedIcon from '@material-ui/icons/ChevronRight';
import OpenIcon from '@material-ui/icons/ExpandMore';
import type { CheckAnswer } from '@waymark/plugin-maturity-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { useEffect, useRef, useState } from 'react';
import { maturityTranslationRef } from '../../translation';
import { ResultMark } from '../result/ResultMark';
import { Words } from '../text/Words';
import type { CheckContext } from './CheckContext';
import { CheckDetails } from './CheckDetails';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 0,
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  heading: {
    margin: 0,
    fontSize: theme.typography.body1.fontSize,
    fontWeight: 'normal',
  },
  result: { fontWeight: 'bold' },
  button: {
    display: 'flex',
    width: '100%',
    justifyContent: 'flex-start',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    padding: theme.spacing(0.5, 0),
    textAlign: 'left',
    font: 'inherit',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1.5),
    minWidth: 0,
  },
  title: { minWidth: 0, overflowWrap: 'anywhere' },
  rest: { paddingLeft: theme.spacing(3.5) },
  beside: { color: theme.palette.text.secondary },
  details: { paddingTop: theme.spacing(1) },
}));

/**
 * One check: its answer, and why, in sight; what it stands on and what to do
 * when it is opened. It opens and takes the focus when the address names it.
 */
export function CheckItem(props: {
  check: CheckAnswer;
  context: CheckContext;
  /** Changes whenever the address names this check. */
  linked: string | undefined;
}) {
  const { check, context, linked } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const [open, setOpen] = useState(linked !== undefined);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (linked !== undefined) {
      setOpen(true);
      button.current?.focus();
    }
  }, [linked]);
  const id = `maturity-check-${context.score.id}-${check.id}`;
  const Icon = open ? OpenIcon : ClosedIcon;
  return (
    <li className={classes.root}>
      <h5 className={classes.heading}>
        <ButtonBase
          ref={button}
          disableRipple
          className={classes.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon fontSize="small" aria-hidden />
          <span className={classes.words}>
            <span className={classes.result}>
              <ResultMark result={check.result} />
            </span>{' '}
            <span className={classes.title} dir="auto">
              {check.title}
            </span>
          </span>
        </ButtonBase>
      </h5>
      <div className={classes.rest}>
        <Typography variant="body2" dir="auto">
          <Words text={check.reason} />
        </Typography>
        <Typography variant="caption" className={classes.beside}>
          {t('tab.check.level', { level: String(check.level) })}
          {' · '}
          {t('tab.check.weight', { weight: check.weight })}
          {check.since && (
            <>
              {' · '}
              {t('tab.check.since', {
                time: <RelativeTime at={check.since} />,
              })}
            </>
          )}
        </Typography>
        {open && (
          <div id={id} className={classes.details}>
            <CheckDetails check={check} context={context} />
          </div>
        )}
      </div>
    </li>
  );
}
