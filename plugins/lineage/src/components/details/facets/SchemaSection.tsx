import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { lineageTranslationRef } from '../../../translation';
import { Section } from '../../layout/Section';
import { DataTable } from '../../table/DataTable';
import { Pager } from '../../table/Pager';
import { usePages } from '../../table/usePages';
import type { SchemaField } from './readFacets';

const PAGE_SIZE = 25;

const useStyles = makeStyles(theme => ({
  name: ({ level }: { level: number }) => ({
    paddingLeft: theme.spacing(2 * level),
  }),
}));

/** The fields of a dataset; a schema may have a hundred thousand. */
export function SchemaSection(props: { fields: readonly SchemaField[] }) {
  const { fields } = props;
  const { t } = useTranslationRef(lineageTranslationRef);
  const numbered = useMemo(
    () => fields.map((field, at) => ({ ...field, at })),
    [fields],
  );
  const pages = usePages({ rows: numbered, size: PAGE_SIZE, of: numbered });
  const title = t('details.facets.schema', { count: fields.length });
  return (
    <Section title={title}>
      <DataTable
        label={title}
        rows={pages.rows}
        rowKey={({ at }) => String(at)}
        columns={[
          {
            id: 'field',
            title: t('details.facets.field'),
            cell: ({ name, level }) => <FieldName name={name} level={level} />,
          },
          {
            id: 'type',
            title: t('details.facets.fieldType'),
            cell: ({ type }) => type,
          },
          {
            id: 'description',
            title: t('details.facets.fieldDescription'),
            cell: ({ description }) => description,
          },
        ]}
      />
      <Pager name={title} pages={pages} />
    </Section>
  );
}

function FieldName(props: { name: string; level: number }) {
  const { name, level } = props;
  const classes = useStyles({ level });
  return <span className={classes.name}>{name}</span>;
}
