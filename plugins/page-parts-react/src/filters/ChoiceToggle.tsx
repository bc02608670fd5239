import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  chosen: { backgroundColor: theme.palette.action.selected },
}));

/** One of a few ways to look at something. @public */
export function ChoiceToggle<T extends string>(props: {
  /** What is chosen, read out. */
  label: string;
  choices: readonly { value: T; label: string }[];
  value: T;
  onChoose: (value: T) => void;
}) {
  const { label, choices, value, onChoose } = props;
  const classes = useStyles();
  return (
    <ButtonGroup size="small" aria-label={label}>
      {choices.map(choice => (
        <Button
          key={choice.value}
          aria-pressed={choice.value === value}
          className={choice.value === value ? classes.chosen : undefined}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </Button>
      ))}
    </ButtonGroup>
  );
}
