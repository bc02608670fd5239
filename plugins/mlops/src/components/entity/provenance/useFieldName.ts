import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlopsTranslationRef } from '../../../translation';
import { entityMessages } from '../../../translation/entity';

type KnownField = keyof typeof entityMessages.field;

/**
 * Names fields of an entity in the reader's words; a field that this version
 * of the plugin has no word for keeps its own name.
 */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslationRef(mlopsTranslationRef);
  return field =>
    field in entityMessages.field
      ? t(`entity.field.${field as KnownField}`)
      : field;
}
