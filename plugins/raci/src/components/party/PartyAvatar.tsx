import { parseEntityRef } from '@backstage/catalog-model';
import Avatar from '@material-ui/core/Avatar';
import { makeStyles } from '@material-ui/core/styles';
import GroupIcon from '@material-ui/icons/People';
import { initialsOf } from './initialsOf';

const useStyles = makeStyles(theme => ({
  root: {
    width: theme.spacing(3),
    height: theme.spacing(3),
    flex: 'none',
    fontSize: theme.typography.pxToRem(11),
    backgroundColor: theme.palette.action.selected,
    color: theme.palette.text.primary,
  },
  icon: { fontSize: theme.typography.pxToRem(16) },
}));

/**
 * The picture of a person or group, else initials or a symbol. Says nothing
 * that the name beside it does not, so it is not read out.
 */
export function PartyAvatar(props: {
  entityRef: string;
  name: string;
  picture?: string;
}) {
  const { entityRef, name, picture } = props;
  const classes = useStyles();
  const isGroup = parseEntityRef(entityRef).kind === 'group';
  return (
    <Avatar
      aria-hidden
      alt=""
      className={classes.root}
      // Undefined, it shows what is inside.
      src={picture}
    >
      {isGroup ? <GroupIcon className={classes.icon} /> : initialsOf(name)}
    </Avatar>
  );
}
