import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  errorReason,
  FailureText,
  useApiQuery,
} from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { FieldFrame } from '../../form/FieldFrame';
import { answersOf, optionsOf, type FieldProps } from '../../form/fieldProps';
import { readTextAt } from '../../form/readPath';
import type { FieldTexts } from '../../form/readTexts';
import { shortRef } from '../../form/shortRef';
import {
  readPromises,
  readQuestions,
  type PromiseQuestion,
} from '../../rules/readPromises';
import { withCell } from '../../rules/rows';
import { waymarkFieldsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  numbers: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(28)}px), 1fr))`,
    gap: theme.spacing(2),
  },
}));

/** What a template's author sets for the field. */
export type SlaOptions = {
  /** Path of the ref of the model; `model` without. */
  model?: string;
};

/** The model, and what its product brief promises. */
interface Brief {
  title: string;
  promises: Map<string, number>;
}

type Promises = Record<string, unknown>;

/**
 * What users may rely on. What is left empty is as the product brief of the
 * model has it, so the value is only what differs.
 */
export function SlaField(props: FieldProps<Promises, SlaOptions>) {
  const { formData = {}, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const { model = 'model' } = optionsOf<SlaOptions>(props);
  const modelRef = readTextAt(answersOf(props), model);
  const load = useCallback(
    async (catalog: CatalogApi): Promise<Brief | null> => {
      const entity = modelRef && (await catalog.getEntityByRef(modelRef));
      return entity
        ? {
            title: entity.metadata.title ?? entity.metadata.name,
            promises: readPromises(entity),
          }
        : null;
    },
    [modelRef],
  );
  const { value: brief, error, loading } = useApiQuery(catalogApiRef, load);
  return (
    <FieldFrame field={props}>
      <div role="status">
        {error && !loading ? (
          <FailureText>
            {t('sla.failed', { message: errorReason(error) })}
          </FailureText>
        ) : (
          <Typography variant="body2">
            {sayWhence(t, { modelRef, brief })}
          </Typography>
        )}
      </div>
      <div className={classes.numbers}>
        {readQuestions(props.schema).map(question => (
          <PromiseInput
            key={question.name}
            id={`${props.idSchema.$id}_${question.name}`}
            question={question}
            value={formData[question.name]}
            brief={brief ?? undefined}
            errors={errorsOf(props.errorSchema?.[question.name])}
            disabled={props.disabled || props.readonly}
            onChange={value =>
              onChange(withCell(formData, question.name, value))
            }
          />
        ))}
      </div>
    </FieldFrame>
  );
}

function PromiseInput(props: {
  id: string;
  question: PromiseQuestion;
  value: unknown;
  brief: Brief | undefined;
  errors: string[];
  disabled: boolean;
  onChange: (value: number | undefined) => void;
}) {
  const { id, question, value, brief, errors, disabled, onChange } = props;
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const promised = brief?.promises.get(question.name);
  const isOwn = typeof value === 'number';
  const said = { name: brief?.title ?? '', value: promised ?? 0 };
  const aboutId = `${id}__about`;
  return (
    <div>
      <TextField
        id={id}
        fullWidth
        size="small"
        variant="outlined"
        type="number"
        label={question.title}
        value={isOwn ? String(value) : ''}
        placeholder={promised === undefined ? undefined : String(promised)}
        disabled={disabled}
        onChange={event => onChange(readNumber(event.target.value))}
        InputLabelProps={{ shrink: true }}
        inputProps={{
          step: 'any',
          'aria-invalid': errors.length > 0,
          'aria-describedby': aboutId,
        }}
      />
      <div id={aboutId}>
        <Typography variant="caption" color="textSecondary">
          {question.description}{' '}
          {promised !== undefined &&
            t(isOwn && value !== promised ? 'sla.own' : 'sla.ofBrief', said)}
          {promised === undefined && brief && t('sla.notInBrief', said)}
        </Typography>
        {errors.map(error => (
          <FailureText key={error}>{error}</FailureText>
        ))}
      </div>
    </div>
  );
}

function sayWhence(
  t: FieldTexts,
  asked: { modelRef: string | undefined; brief: Brief | null | undefined },
): string {
  const { modelRef, brief } = asked;
  if (!modelRef) {
    return t('sla.noModel');
  }
  if (brief === undefined) {
    return t('sla.loading');
  }
  if (brief === null) {
    return t('sla.unknownModel', { name: shortRef(modelRef) });
  }
  return t(brief.promises.size > 0 ? 'sla.fromBrief' : 'sla.noBrief', {
    name: brief.title,
  });
}

function readNumber(text: string): number | undefined {
  return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

function errorsOf(schema: unknown): string[] {
  const { __errors: errors } = (schema ?? {}) as { __errors?: string[] };
  return errors ?? [];
}
