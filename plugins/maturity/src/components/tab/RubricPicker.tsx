import { useTranslationRef } from '@backstage/frontend-plugin-api';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import type { RubricScore } from '@waymark/plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { minWidth: theme.spacing(30), maxWidth: '100%' },
  // On the page itself the grey of labels is too pale to read.
  label: { color: theme.palette.text.primary },
}));

/** Chooses by which rubric the entity is seen; each with its level. */
export function RubricPicker(props: {
  rubrics: readonly RubricScore[];
  chosen: RubricScore;
  onChoose: (rubric: string) => void;
}) {
  const { rubrics, chosen, onChoose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <TextField
      select
      id="maturity-rubric"
      className={classes.root}
      size="small"
      variant="outlined"
      label={t('tab.rubric')}
      value={chosen.id}
      onChange={event => onChoose(event.target.value)}
      InputLabelProps={{
        shrink: true,
        htmlFor: undefined,
        className: classes.label,
      }}
      SelectProps={{
        SelectDisplayProps: {
          // Label and value in one: what is read out when it has the focus.
          'aria-label': t('tab.rubricChosen', { title: chosen.title }),
          'aria-labelledby': undefined,
        } as object,
        MenuProps: { getContentAnchorEl: null },
      }}
    >
      {rubrics.map(({ id, title, level }) => (
        <MenuItem key={id} value={id}>
          {t('tab.rubricLevel', { title, level: String(level) })}
        </MenuItem>
      ))}
    </TextField>
  );
}
