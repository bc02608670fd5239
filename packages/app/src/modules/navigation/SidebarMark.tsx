import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { WaymarkMark } from '../brand/WaymarkMark';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    height: sidebarConfig.drawerWidthClosed,
    paddingLeft: (sidebarConfig.drawerWidthClosed - 36) / 2,
    gap: theme.spacing(1.5),
    color: theme.palette.navigation.selectedColor,
  },
  name: {
    fontWeight: 700,
    fontSize: '1.25rem',
    letterSpacing: '-0.01em',
  },
}));

/** The mark, and the name beside it where the sidebar has room. */
export function SidebarMark() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={classes.root}
      aria-label="Waymark, home"
    >
      <WaymarkMark size={36} />
      {isOpen && (
        <Typography component="span" className={classes.name}>
          Waymark
        </Typography>
      )}
    </Link>
  );
}
