import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetSchemaField } from '@waymark/plugin-mlops-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';

const useStyles = makeStyles(theme => ({
  name: { overflowWrap: 'anywhere', minWidth: theme.spacing(14) },
  // As wide as the longest usual type, so that none is cut in two.
  type: {
    fontFamily: 'monospace',
    overflowWrap: 'anywhere',
    minWidth: theme.spacing(16),
  },
  description: { overflowWrap: 'anywhere', minWidth: theme.spacing(24) },
}));

/** Fields with their type, how confidential they are, and what they mean. */
export function SchemaTable(props: {
  fields: DatasetSchemaField[];
  /** Whether any field of the whole schema has a classification. */
  classified: boolean;
}) {
  const { fields, classified } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
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
      {fields.map(({ name, type, classification, description }, index) => (
        // A source may report the same name twice.
        <tr key={`${name} ${index}`}>
          <th scope="row" className={classes.name} dir="auto">
            {name}
          </th>
          <td className={classes.type}>{type ?? <Blank />}</td>
          {classified && <td dir="auto">{classification ?? <Blank />}</td>}
          <td className={classes.description} dir="auto">
            {description ?? <Blank />}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
