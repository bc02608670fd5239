import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetSchema } from '@waymark/plugin-mlops-common';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { Blank } from '../../explore/columns/Blank';
import { SourceStamp } from '../../provenance/SourceStamp';
import { QueryView } from '../../states/QueryView';
import { EmptyText } from '../layout/EmptyText';
import { ScrollTable } from '../layout/ScrollTable';
import { useDatasetSchema } from '../page/entityQueries';

const SHOWN = 20;

const useStyles = makeStyles(theme => ({
  type: { fontFamily: 'monospace', whiteSpace: 'nowrap' },
  more: { marginTop: theme.spacing(1) },
}));

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
            <Fields fields={fields} />
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

function Fields(props: Pick<DatasetSchema, 'fields'>) {
  const { fields } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const [all, setAll] = useState(false);
  const shown = all ? fields : fields.slice(0, SHOWN);
  const classified = fields.some(field => field.classification);
  return (
    <>
      <ScrollTable
        label={t('entity.schema.title')}
        columns={[
          { id: 'name', title: t('entity.schema.name') },
          { id: 'type', title: t('entity.schema.type') },
          ...(classified
            ? [{ id: 'class', title: t('entity.dataset.classification') }]
            : []),
          { id: 'description', title: t('entity.schema.description') },
        ]}
      >
        {shown.map(({ name, type, classification, description }) => (
          <tr key={name}>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td className={classes.type}>{type ?? <Blank />}</td>
            {classified && <td>{classification ?? <Blank />}</td>}
            <td dir="auto">{description ?? <Blank />}</td>
          </tr>
        ))}
      </ScrollTable>
      {shown.length < fields.length && (
        <Button
          size="small"
          variant="outlined"
          className={classes.more}
          onClick={() => setAll(true)}
        >
          {t('entity.list.showAll', { count: fields.length })}
        </Button>
      )}
    </>
  );
}
