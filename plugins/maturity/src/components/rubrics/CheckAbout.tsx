import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ClosedIcon from '@material-ui/icons/ChevronRight';
import OpenIcon from '@material-ui/icons/ExpandMore';
import type {
  CheckCount,
  Condition,
  RubricCheck,
} from '@waymark/plugin-maturity-common';
import { useState } from 'react';
import { maturityTranslationRef } from '../../translation';
import type { Term } from '../terms/term';
import { CheckAsks } from './CheckAsks';
import { ResultCounts } from './ResultCounts';

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
  rest: { paddingLeft: theme.spacing(3) },
}));

/** A check of a rubric: how it is answered in sight, all else when opened. */
export function CheckAbout(props: {
  check: RubricCheck;
  /** Id of the rubric. */
  rubric: string;
  /** How many entities answer it how; absent where that may not be told. */
  results: CheckCount['results'] | undefined;
  toTerm: (condition: Condition) => Term;
}) {
  const { check, rubric, results, toTerm } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const [open, setOpen] = useState(false);
  const id = `maturity-about-${rubric}-${check.id}`;
  const Icon = open ? OpenIcon : ClosedIcon;
  return (
    <li className={classes.root}>
      <h3 className={classes.heading}>
        <ButtonBase
          disableRipple
          className={classes.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon fontSize="small" aria-hidden />
          <span dir="auto">{check.title}</span>
        </ButtonBase>
      </h3>
      <div className={classes.rest}>
        <Typography variant="caption" color="textSecondary" component="div">
          {t('tab.check.level', { level: String(check.level) })}
          {' · '}
          {t('tab.check.weight', { weight: check.weight })}
        </Typography>
        {results && (
          <ResultCounts results={results} check={check} rubric={rubric} />
        )}
        {open && (
          <div id={id}>
            <CheckAsks check={check} toTerm={toTerm} />
          </div>
        )}
      </div>
    </li>
  );
}
