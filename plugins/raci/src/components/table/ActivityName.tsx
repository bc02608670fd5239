import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import NowIcon from '@material-ui/icons/PlayArrow';
import type { ResolvedActivity } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  button: {
    font: 'inherit',
    textDecoration: 'underline',
    textDecorationStyle: 'dotted',
    textAlign: 'left',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  now: {
    display: 'inline-flex',
    alignItems: 'center',
    padding: theme.spacing(0, 0.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    fontSize: theme.typography.caption.fontSize,
  },
  icon: { fontSize: theme.typography.pxToRem(14) },
}));

/**
 * An activity, with its meaning as help and a mark when the entity is in it
 * now. A button where there are details to open.
 */
export function ActivityName(props: {
  activity: ResolvedActivity;
  help?: string;
  current: boolean;
  onOpen?: () => void;
}) {
  const { activity, help, current, onOpen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const name = onOpen ? (
    <ButtonBase
      className={classes.button}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      {activity.title}
    </ButtonBase>
  ) : (
    <span>{activity.title}</span>
  );
  return (
    <span className={classes.root}>
      {help ? <Tooltip title={help}>{name}</Tooltip> : name}
      {current && (
        <span className={classes.now}>
          <NowIcon className={classes.icon} aria-hidden />
          {t('now')}
        </span>
      )}
    </span>
  );
}
