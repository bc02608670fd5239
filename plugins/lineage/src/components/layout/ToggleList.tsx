import Chip from '@material-ui/core/Chip';
import CheckIcon from '@material-ui/icons/Check';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
  // The theme's own margin is for chips that stand alone.
  chip: { margin: 0 },
}));

/** Any of a few; none chosen means all. */
export function ToggleList<T extends string>(props: {
  label: string;
  options: readonly { value: T; text: string }[];
  chosen: readonly T[];
  onChoose: (values: T[]) => void;
}) {
  const { label, options, chosen, onChoose } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} role="group" aria-label={label}>
      {options.map(({ value, text }) => {
        const on = chosen.includes(value);
        return (
          <Chip
            key={value}
            size="small"
            className={classes.chip}
            variant={on ? 'default' : 'outlined'}
            icon={on ? <CheckIcon /> : undefined}
            label={text}
            aria-pressed={on}
            onClick={() =>
              onChoose(
                on
                  ? chosen.filter(other => other !== value)
                  : // In the order of the options, so that a link is the same
                    // whichever was chosen first.
                    options
                      .map(option => option.value)
                      .filter(
                        other => other === value || chosen.includes(other),
                      ),
              )
            }
          />
        );
      })}
    </div>
  );
}
