import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ParamValue } from '@waymark/plugin-mlops-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { FilteredRows } from '../recordList/FilteredRows';

const useStyles = makeStyles({
  name: { overflowWrap: 'anywhere' },
  value: { fontFamily: 'monospace', overflowWrap: 'anywhere' },
});

/** Parameters as they were set. */
export function ParamTable(props: { params: ParamValue[] }) {
  const { params } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <FilteredRows rows={params} label={t('entity.params.title')}>
      {rows => (
        <ScrollTable
          label={t('entity.params.title')}
          columns={[
            { id: 'name', title: t('entity.params.name') },
            { id: 'value', title: t('entity.params.value') },
          ]}
        >
          {rows.map(({ name, value }, index) => (
            <tr key={`${name} ${index}`}>
              <th scope="row" dir="auto" className={classes.name}>
                {name}
              </th>
              <td className={classes.value} dir="auto">
                {value}
              </td>
            </tr>
          ))}
        </ScrollTable>
      )}
    </FilteredRows>
  );
}
