import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  scaffolderApiRef,
  type ScaffolderApi,
} from '@backstage/plugin-scaffolder-react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import {
  errorReason,
  FailureText,
  useApiQuery,
} from '@waymark/plugin-page-parts-react';
import { useEffect, useRef } from 'react';
import { describedBy } from '../../form/describe';
import { FieldDescription, titleOf } from '../../form/FieldFrame';
import type { FieldProps } from '../../form/fieldProps';
import { waymarkFieldsTranslationRef } from '../../translation';

const loadTargets = async (scaffolder: ScaffolderApi) => {
  const request = {
    token: 'none',
    provider: 'waymark',
    resource: 'git-targets',
    context: {},
  };
  return (await scaffolder.autocomplete(request)).results;
};

/**
 * Where the repository is made: one of the places that the portal has. With
 * one place there is nothing to choose.
 */
export function GitTargetField(props: FieldProps<string>) {
  const { formData: chosen, onChange, disabled, readonly, required } = props;
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const { value: targets, error } = useApiQuery(scaffolderApiRef, loadTargets);
  const first = targets?.[0]?.id;
  const choose = useRef(onChange);
  choose.current = onChange;
  useEffect(() => {
    if (first !== undefined && chosen === undefined) {
      choose.current(first);
    }
  }, [first, chosen]);
  const stateId = `${props.idSchema.$id}__state`;
  if (!targets && !error) {
    return (
      <Typography variant="body2" role="status">
        {t('gitTarget.loading')}
      </Typography>
    );
  }
  if (targets?.length === 1 && (!chosen || chosen === first)) {
    const [{ id, title = id }] = targets;
    return (
      <Typography variant="body2" id={props.idSchema.$id}>
        {t('gitTarget.only', { name: title })}
      </Typography>
    );
  }
  const known = targets?.some(({ id }) => id === chosen);
  return (
    <div>
      <TextField
        fullWidth
        id={props.idSchema.$id}
        label={titleOf(props)}
        variant="outlined"
        margin="dense"
        required={required}
        disabled={disabled || readonly}
        error={(props.rawErrors?.length ?? 0) > 0}
        value={chosen ?? ''}
        onChange={({ target }) => onChange(target.value || undefined)}
        // Without a list, the id of a place can still be written.
        select={Boolean(targets?.length)}
        SelectProps={{ native: true }}
        // The theme's red is too pale for words; the frame has it.
        InputLabelProps={{ shrink: true, error: false }}
        inputProps={describedBy(props, stateId)}
      >
        {(targets ?? []).map(({ id, title = id }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        {chosen && !known && <option value={chosen}>{chosen}</option>}
      </TextField>
      <FieldDescription field={props} />
      <div id={stateId} role="status">
        {error && (
          <FailureText>
            {t('gitTarget.failed', { message: errorReason(error) })}
          </FailureText>
        )}
        {targets?.length === 0 && (
          <FailureText>{t('gitTarget.none')}</FailureText>
        )}
      </div>
    </div>
  );
}
