import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Tooltip from '@material-ui/core/Tooltip';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import FailedIcon from '@material-ui/icons/Cancel';
import DriftIcon from '@material-ui/icons/TrendingDown';
import CiIcon from '@material-ui/icons/BuildOutlined';
import GoneIcon from '@material-ui/icons/LinkOff';
import StaleIcon from '@material-ui/icons/Schedule';
import QualityIcon from '@material-ui/icons/ErrorOutline';
import UnownedIcon from '@material-ui/icons/PersonOutline';
import type { ExploreAttention } from '@waymark/plugin-mlops-common';
import type { ComponentType } from 'react';
import { mlopsTranslationRef } from '../../translation';

const KINDS: Record<
  ExploreAttention,
  { icon: ComponentType<SvgIconProps>; severity: 'error' | 'warning' }
> = {
  'failed-run': { icon: FailedIcon, severity: 'error' },
  drift: { icon: DriftIcon, severity: 'error' },
  quality: { icon: QualityIcon, severity: 'error' },
  'ci-failed': { icon: CiIcon, severity: 'error' },
  stale: { icon: StaleIcon, severity: 'warning' },
  unowned: { icon: UnownedIcon, severity: 'warning' },
  'source-gone': { icon: GoneIcon, severity: 'warning' },
};

const useStyles = makeStyles(theme => ({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    maxWidth: '100%',
    padding: theme.spacing(0, 1),
    height: theme.spacing(3),
    boxSizing: 'border-box',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.spacing(1.5),
    fontSize: theme.typography.caption.fontSize,
    whiteSpace: 'nowrap',
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis' },
  error: { color: theme.palette.status.error },
  warning: { color: theme.palette.status.warning },
}));

/**
 * One reason why somebody should look, with what it means as its tooltip.
 * @public
 */
export function AttentionChip(props: { attention: ExploreAttention }) {
  const { attention } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { icon: Icon, severity } = KINDS[attention];
  return (
    <Tooltip title={t(`attention.${attention}.explanation`)}>
      <span className={classes.chip}>
        <Icon fontSize="inherit" className={classes[severity]} aria-hidden />
        <span className={classes.text}>
          {t(`attention.${attention}.label`)}
        </span>
      </span>
    </Tooltip>
  );
}
