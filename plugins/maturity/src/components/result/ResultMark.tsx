import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import FailIcon from '@material-ui/icons/Cancel';
import PassIcon from '@material-ui/icons/CheckCircle';
import WaivedIcon from '@material-ui/icons/EventAvailable';
import NoDataIcon from '@material-ui/icons/HelpOutline';
import NotApplicableIcon from '@material-ui/icons/RemoveCircleOutline';
import ErrorIcon from '@material-ui/icons/ReportProblemOutlined';
import type { CheckResult } from '@waymark/plugin-maturity-common';
import { StateMark } from '@waymark/plugin-page-parts-react';
import type { ComponentType } from 'react';
import { maturityTranslationRef } from '../../translation';

const ICONS: Record<CheckResult, ComponentType<SvgIconProps>> = {
  pass: PassIcon,
  fail: FailIcon,
  'not-applicable': NotApplicableIcon,
  'no-data': NoDataIcon,
  error: ErrorIcon,
  waived: WaivedIcon,
};

const useStyles = makeStyles(theme => ({
  pass: { color: theme.palette.success.main },
  fail: { color: theme.palette.error.main },
  'not-applicable': { color: theme.palette.text.secondary },
  'no-data': { color: theme.palette.text.secondary },
  error: { color: theme.palette.warning.main },
  waived: { color: theme.palette.info.main },
}));

/** One of the six answers: a shape of its own, and the word for it. */
export function ResultMark(props: { result: CheckResult }) {
  const { result } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <StateMark icon={ICONS[result]} iconClass={classes[result]}>
      {t(`result.${result}`)}
    </StateMark>
  );
}
