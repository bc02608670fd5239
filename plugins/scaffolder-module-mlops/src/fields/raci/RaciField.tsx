import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import { QueryView } from '@waymark/plugin-page-parts-react';
import type { Clients } from '../../clients/clientsOf';
import { useClientQuery } from '../../clients/useClientQuery';
import { FieldFrame } from '../../form/FieldFrame';
import { answersOf, optionsOf, type FieldProps } from '../../form/fieldProps';
import { waymarkFieldsTranslationRef } from '../../translation';
import { ExistingRaci } from './ExistingRaci';
import { RaciEditor } from './RaciEditor';
import { existingRef, plannedEntity, type RaciOptions } from './raciOptions';

const loadActivities = async ({ raci }: Clients, signal: AbortSignal) =>
  (await raci.listActivities({ signal })).items;

/**
 * Who acts in which activity: what is inherited, what is missing, and what
 * the entity states itself. The value is what it states.
 */
export function RaciField(props: FieldProps<RaciDeclaration[], RaciOptions>) {
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const loaded = useClientQuery(loadActivities);
  const answers = answersOf(props);
  const options = optionsOf<RaciOptions>(props);
  return (
    <FieldFrame field={props}>
      <Typography variant="body2">{t('raci.intro')}</Typography>
      <QueryView query={loaded}>
        {activities => {
          const editing = {
            activities,
            value: props.formData,
            disabled: Boolean(props.disabled || props.readonly),
            onChange: props.onChange,
          };
          return options.entity ? (
            <ExistingRaci
              {...editing}
              entityRef={existingRef(answers, options.entity)}
            />
          ) : (
            <RaciEditor
              {...editing}
              subject={plannedEntity(answers, options)}
            />
          );
        }}
      </QueryView>
    </FieldFrame>
  );
}
