import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import MissingIcon from '@material-ui/icons/HelpOutline';
import LeftIcon from '@material-ui/icons/ExitToApp';
import EmptyIcon from '@material-ui/icons/PeopleOutline';
import type { PartyState } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    verticalAlign: 'middle',
    gap: theme.spacing(0.25),
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.body2.fontWeight,
  },
  icon: {
    fontSize: theme.typography.pxToRem(16),
    color: theme.palette.error.main,
  },
}));

const ICONS = { left: LeftIcon, missing: MissingIcon, empty: EmptyIcon };

/** That somebody left, was never there, or a group has nobody; else nothing. */
export function PartyStateMark(props: { state: PartyState }) {
  const { state } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  if (state === 'present') {
    return null;
  }
  const Icon = ICONS[state];
  return (
    <span className={classes.root}>
      <Icon className={classes.icon} aria-hidden />
      {t(`party.${state}`)}
    </span>
  );
}
