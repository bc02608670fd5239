import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { RubricSummary } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { minWidth: theme.spacing(24), maxWidth: '100%' },
}));

/** Which rubric it is about. */
export function RubricField(props: {
  rubrics: readonly RubricSummary[];
  /** Id of the chosen one. */
  value: string;
  onChoose: (id: string) => void;
}) {
  const { rubrics, value, onChoose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const label = t('page.rubric');
  return (
    <TextField
      select
      className={classes.root}
      size="small"
      variant="outlined"
      label={label}
      value={value}
      onChange={event => onChoose(event.target.value)}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
      inputProps={{ 'aria-label': label }}
    >
      {rubrics.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </TextField>
  );
}
