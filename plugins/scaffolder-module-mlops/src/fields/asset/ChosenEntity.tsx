import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import RemoveIcon from '@material-ui/icons/Close';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
}));

/** An entity that was chosen, and the button that lets go of it. */
export function ChosenEntity(props: {
  entityRef: string;
  /** What the button says, read out. */
  removeLabel: string;
  disabled?: boolean;
  onRemove: () => void;
}) {
  const { entityRef, removeLabel, disabled, onRemove } = props;
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <EntityDisplayName entityRef={entityRef} />
      {!disabled && (
        <IconButton size="small" aria-label={removeLabel} onClick={onRemove}>
          <RemoveIcon fontSize="small" />
        </IconButton>
      )}
    </span>
  );
}
