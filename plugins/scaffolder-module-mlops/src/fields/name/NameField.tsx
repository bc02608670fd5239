import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { FailureText } from '@waymark/plugin-page-parts-react';
import { describedBy } from '../../form/describe';
import { FieldDescription, titleOf } from '../../form/FieldFrame';
import { answersOf, optionsOf, type FieldProps } from '../../form/fieldProps';
import { checkName, MAX_NAME_LENGTH, suggestName } from '../../rules/checkName';
import { waymarkFieldsTranslationRef } from '../../translation';
import { nameQuestion, type NameOptions } from './nameQuestion';
import { problemText, takenTexts, uncheckedTexts } from './nameTexts';
import { useNameAnswer } from './useNameAnswer';

const useStyles = makeStyles({
  // A name is shown as it will be written.
  suggestion: { textTransform: 'none' },
});

/**
 * A name, and whether it is free in the catalog and where the repository will
 * be. Says so while it is written.
 */
export function NameField(props: FieldProps<string, NameOptions>) {
  const { formData: name = '', onChange, disabled, readonly, required } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const problem = name === '' ? undefined : checkName(name);
  const suggestion = problem ? suggestName(name) : undefined;
  const answer = useNameAnswer(
    name === '' || problem
      ? undefined
      : nameQuestion(name, optionsOf(props), answersOf(props)),
  );
  const id = props.idSchema.$id;
  const helpId = `${id}__help`;
  const stateId = `${id}__state`;
  const faults = [
    ...(problem ? [problemText(t, problem)] : []),
    ...(answer ? takenTexts(t, answer) : []),
  ];
  const wrong = (props.rawErrors?.length ?? 0) > 0 || faults.length > 0;
  return (
    <div>
      <TextField
        fullWidth
        id={id}
        label={titleOf(props)}
        variant="outlined"
        margin="dense"
        required={required}
        disabled={disabled || readonly}
        error={wrong}
        value={name}
        onChange={({ target }) => onChange(target.value || undefined)}
        onBlur={() => props.onBlur(id, name)}
        // The theme's red is too pale for words; the frame has it.
        InputLabelProps={{ error: false }}
        inputProps={{
          // One more than is possible, so that what is cut off is noticed.
          maxLength: 2 * MAX_NAME_LENGTH,
          autoComplete: 'off',
          autoCapitalize: 'none',
          spellCheck: false,
          ...describedBy(props, helpId, stateId),
          ...(wrong && { 'aria-invalid': true }),
        }}
      />
      <FieldDescription field={props} />
      <Typography id={helpId} variant="caption" color="textSecondary">
        {t('name.help')}
      </Typography>
      <div id={stateId} role="status">
        {faults
          // The form says it below already.
          .filter(text => !props.rawErrors?.includes(text))
          .map(text => (
            <FailureText key={text}>{text}</FailureText>
          ))}
        {name !== '' && !problem && !answer && (
          <Typography variant="body2">{t('name.checking')}</Typography>
        )}
        {answer && answer.taken.length === 0 && (
          <Typography variant="body2">
            {answer.unchecked.length === 0
              ? t('name.free')
              : t('name.freeUnsure', {
                  problem: uncheckedTexts(t, answer).join(' '),
                })}
          </Typography>
        )}
      </div>
      {suggestion && (
        <Button
          size="small"
          variant="outlined"
          className={classes.suggestion}
          onClick={() => onChange(suggestion)}
        >
          {t('name.suggestion', { name: suggestion })}
        </Button>
      )}
    </div>
  );
}
