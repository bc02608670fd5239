import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { JsonObject, JsonValue } from '@backstage/types';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { goldenPathsTranslationRef } from '../../translation';
import { JsonField } from './JsonField';
import { titleOf, useFieldId, useHelp, type QuestionProps } from './question';
import { isObject, type Field } from './readField';

const useStyles = makeStyles(theme => ({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    minWidth: 0,
    margin: 0,
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

/** One question of a template's form, of whichever kind. */
export function QuestionField(props: QuestionProps) {
  switch (props.field.kind) {
    case 'group':
      return <Group {...props} />;
    case 'yes-no':
      return <YesNo {...props} />;
    case 'json':
      return <JsonField {...props} />;
    default:
      return <Line {...props} />;
  }
}

function Group(props: QuestionProps) {
  const { path, field, value, problems, onAnswer } = props;
  const classes = useStyles();
  const help = useHelp()(props);
  const answers: JsonObject = isObject(value) ? value : {};
  return (
    <fieldset className={classes.group}>
      <legend>{titleOf(props)}</legend>
      {help && <Typography variant="body2">{help}</Typography>}
      {field.kind === 'group' &&
        field.fields.map(inner => (
          <QuestionField
            key={inner.name}
            path={`${path}.${inner.name}`}
            field={inner.field}
            required={inner.required}
            value={answers[inner.name]}
            problems={problems}
            onAnswer={answer => {
              const { [inner.name]: _, ...others } = answers;
              onAnswer(
                answer === undefined
                  ? others
                  : { ...others, [inner.name]: answer },
              );
            }}
          />
        ))}
    </fieldset>
  );
}

function YesNo(props: QuestionProps) {
  const { value, onAnswer } = props;
  const id = useFieldId();
  const help = useHelp()(props);
  return (
    <div>
      <FormControlLabel
        label={titleOf(props)}
        control={
          <Checkbox
            color="primary"
            checked={value === true}
            inputProps={{ 'aria-describedby': help && id }}
            onChange={event => onAnswer(event.target.checked)}
          />
        }
      />
      {help && <FormHelperText id={id}>{help}</FormHelperText>}
    </div>
  );
}

/** Texts, numbers, choices and lines: one field each. */
function Line(props: QuestionProps) {
  const { path, field, required, value, problems, onAnswer } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const help = useHelp()(props);
  const label = titleOf(props);
  const id = useFieldId();
  const lines = field.kind === 'lines';
  return (
    <TextField
      id={id}
      fullWidth
      size="small"
      variant="outlined"
      select={field.kind === 'choice'}
      type={field.kind === 'number' ? 'number' : 'text'}
      multiline={lines || (field.kind === 'text' && field.long)}
      minRows={2}
      required={required}
      label={label}
      helperText={
        lines
          ? [help, t('update.questions.lines')].filter(Boolean).join(' · ')
          : help
      }
      error={problems[path] !== undefined}
      value={shownAnswer(field, value)}
      onChange={event => onAnswer(readAnswer(field, event.target.value))}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
      inputProps={{ 'aria-label': label }}
    >
      {field.kind === 'choice' && [
        <option key="" value="">
          {t('update.questions.none')}
        </option>,
        ...field.choices.map((choice, index) => (
          <option key={index} value={String(index)}>
            {choice.label}
          </option>
        )),
      ]}
    </TextField>
  );
}

function shownAnswer(field: Field, value: JsonValue | undefined): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (field.kind === 'choice') {
    const index = field.choices.findIndex(choice => choice.value === value);
    return index < 0 ? '' : String(index);
  }
  return Array.isArray(value) ? value.join('\n') : String(value);
}

function readAnswer(field: Field, text: string): JsonValue | undefined {
  if (text === '') {
    return undefined;
  }
  switch (field.kind) {
    case 'choice':
      return field.choices[Number(text)]?.value;
    case 'number':
      return Number(text);
    case 'lines':
      return text.split('\n');
    default:
      return text;
  }
}
