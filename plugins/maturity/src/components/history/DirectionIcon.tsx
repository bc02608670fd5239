import { makeStyles } from '@material-ui/core/styles';
import DownIcon from '@material-ui/icons/ArrowDownward';
import UpIcon from '@material-ui/icons/ArrowUpward';
import SameIcon from '@material-ui/icons/ArrowForward';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { MaturityChange } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';

const ICONS = { up: UpIcon, down: DownIcon, same: SameIcon };

const useStyles = makeStyles(theme => ({
  root: {
    flex: 'none',
    fontSize: theme.typography.pxToRem(18),
    verticalAlign: 'text-bottom',
  },
  up: { color: theme.palette.success.main },
  down: { color: theme.palette.error.main },
  same: { color: theme.palette.text.secondary },
}));

/** Whether a change is for the better: an arrow, read out in a word. */
export function DirectionIcon(props: {
  direction: MaturityChange['direction'];
}) {
  const { direction } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const Icon = ICONS[direction];
  return (
    <Icon
      className={`${classes.root} ${classes[direction]}`}
      titleAccess={t(`tab.change.${direction}`)}
    />
  );
}
