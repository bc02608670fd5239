import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { SourceStamp } from '../../provenance/SourceStamp';
import { QueryView } from '../../states/QueryView';
import { EmptyText } from '../layout/EmptyText';
import { useDatasetSchema } from '../page/entityQueries';
import { SchemaFields } from './SchemaFields';

/** The fields of a dataset, and who says so. */
export function DatasetSchemaCard() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useDatasetSchema();
  const { from, at } = query.value ?? {};
  return (
    <MlopsInfoCard
      title={t('entity.schema.title')}
      actions={
        from && (
          <SourceStamp
            source={from === 'declared' ? from : { id: from }}
            at={at}
          />
        )
      }
    >
      <QueryView query={query}>
        {({ fields }) =>
          fields.length > 0 ? (
            <SchemaFields fields={fields} />
          ) : (
            <EmptyText title={t('entity.schema.none')}>
              {t('entity.schema.noneAdvice')}
            </EmptyText>
          )
        }
      </QueryView>
    </MlopsInfoCard>
  );
}
