import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import FitIcon from '@material-ui/icons/CropFree';
import FullscreenIcon from '@material-ui/icons/Fullscreen';
import LeaveFullscreenIcon from '@material-ui/icons/FullscreenExit';
import RootIcon from '@material-ui/icons/MyLocation';
import RemoveIcon from '@material-ui/icons/Remove';
import { lineageTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'absolute',
    top: theme.spacing(1),
    right: theme.spacing(1),
    zIndex: 5,
    display: 'flex',
    flexDirection: 'column',
  },
}));

/** Zoom, fit, back to the start, full screen. */
export function GraphControls(props: {
  fullscreen: boolean;
  onZoomIn: () => void;
  onZoomOut: () => void;
  onFit: () => void;
  onRoot: () => void;
  onFullscreen: () => void;
}) {
  const { fullscreen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const buttons = [
    [t('graph.controls.zoomIn'), AddIcon, props.onZoomIn],
    [t('graph.controls.zoomOut'), RemoveIcon, props.onZoomOut],
    [t('graph.controls.fit'), FitIcon, props.onFit],
    [t('graph.controls.root'), RootIcon, props.onRoot],
    [
      fullscreen
        ? t('graph.controls.leaveFullscreen')
        : t('graph.controls.fullscreen'),
      fullscreen ? LeaveFullscreenIcon : FullscreenIcon,
      props.onFullscreen,
    ],
  ] as const;
  return (
    <Paper
      elevation={1}
      className={classes.root}
      role="group"
      aria-label={t('graph.controls.label')}
    >
      {buttons.map(([label, ButtonIcon, onClick]) => (
        <IconButton
          key={label}
          size="small"
          aria-label={label}
          title={label}
          onClick={onClick}
        >
          <ButtonIcon fontSize="small" />
        </IconButton>
      ))}
    </Paper>
  );
}
