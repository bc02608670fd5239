import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { FailureText } from '@waymark/plugin-page-parts-react';
import { FieldFrame } from '../../form/FieldFrame';
import { optionsOf, type FieldProps } from '../../form/fieldProps';
import { readTools, type Tool, type ToolChoices } from '../../rules/readTools';

const useStyles = makeStyles(theme => ({
  tools: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(32)}px), 1fr))`,
    gap: theme.spacing(3),
  },
  radio: { padding: theme.spacing(0.5, 1) },
  // Below the words of the choice, not below its circle.
  meaning: { paddingLeft: theme.spacing(4) },
}));

/** What a template's author sets for the field. */
export type ToolchainOptions = {
  choices?: ToolChoices;
};

/** Tools for a project; every choice says what it means. */
export function ToolchainField(
  props: FieldProps<Record<string, unknown>, ToolchainOptions>,
) {
  const { formData = {}, onChange } = props;
  const classes = useStyles();
  const tools = readTools(
    props.schema,
    optionsOf<ToolchainOptions>(props).choices,
  );
  return (
    <FieldFrame field={props}>
      <div className={classes.tools}>
        {tools.map(tool => (
          <ToolChoice
            key={tool.name}
            id={`${props.idSchema.$id}_${tool.name}`}
            tool={tool}
            value={formData[tool.name]}
            errors={errorsOf(props.errorSchema?.[tool.name])}
            disabled={props.disabled || props.readonly}
            onChange={value => onChange({ ...formData, [tool.name]: value })}
          />
        ))}
      </div>
    </FieldFrame>
  );
}

function ToolChoice(props: {
  id: string;
  tool: Tool;
  value: unknown;
  errors: string[];
  disabled: boolean;
  onChange: (value: string) => void;
}) {
  const { id, tool, value, errors, disabled, onChange } = props;
  const classes = useStyles();
  const aboutId = `${id}__about`;
  return (
    <FormControl
      component="fieldset"
      required={tool.required}
      disabled={disabled}
      aria-describedby={aboutId}
    >
      <FormLabel component="legend">{tool.title}</FormLabel>
      <div id={aboutId}>
        {tool.description && (
          <Typography variant="caption" color="textSecondary">
            {tool.description}
          </Typography>
        )}
        {errors.map(error => (
          <FailureText key={error}>{error}</FailureText>
        ))}
      </div>
      <RadioGroup
        name={id}
        value={typeof value === 'string' ? value : ''}
        onChange={event => onChange(event.target.value)}
      >
        {tool.options.map(option => {
          const meaningId = `${id}_${option.value}__about`;
          return (
            <div key={option.value}>
              <FormControlLabel
                value={option.value}
                control={
                  <Radio
                    color="primary"
                    className={classes.radio}
                    inputProps={{ 'aria-describedby': meaningId }}
                  />
                }
                label={option.title}
              />
              <Typography
                id={meaningId}
                className={classes.meaning}
                variant="caption"
                component="div"
                color="textSecondary"
              >
                {option.description}
              </Typography>
            </div>
          );
        })}
      </RadioGroup>
    </FormControl>
  );
}

function errorsOf(schema: unknown): string[] {
  const { __errors: errors } = (schema ?? {}) as { __errors?: string[] };
  return errors ?? [];
}
