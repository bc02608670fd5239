import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ProductInput } from '@waymark/plugin-mlops-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { InputFact } from './InputFact';
import { InputRisks } from './InputRisks';

const COLUMNS = [
  'nameAndDataset',
  'availableAndMode',
  'age',
  'preparation',
  'owner',
  'risk',
] as const;

const useStyles = makeStyles(theme => ({
  name: { overflowWrap: 'anywhere', minWidth: theme.spacing(12) },
  dataset: { fontWeight: theme.typography.body2.fontWeight },
  age: { minWidth: theme.spacing(7) },
  secondary: { color: theme.palette.text.secondary },
  risk: { minWidth: theme.spacing(20) },
}));

/** The survey where there is room: an input a row, its risks at the end. */
export function InputTable(props: { inputs: ProductInput[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ScrollTable
      label={t('entity.product.inputs')}
      columns={COLUMNS.map(id => ({ id, title: t(`entity.input.${id}`) }))}
    >
      {props.inputs.map((input, index) => (
        <tr key={`${index} ${input.name}`}>
          <th scope="row" className={classes.name}>
            <div dir="auto">{input.name}</div>
            {input.dataset && (
              <div className={classes.dataset}>
                <InputFact input={input} fact="dataset" />
              </div>
            )}
          </th>
          <td>
            <InputFact input={input} fact="available" />
            <div className={classes.secondary}>
              <InputFact input={input} fact="mode" />
            </div>
          </td>
          <td className={classes.age}>
            <InputFact input={input} fact="age" />
          </td>
          <td>
            <InputFact input={input} fact="preparation" />
          </td>
          <td>
            <InputFact input={input} fact="owner" />
          </td>
          <td className={classes.risk}>
            <InputRisks input={input} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
