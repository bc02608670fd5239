import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ProductInput } from '@waymark/plugin-mlops-common';
import { useRef } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { useElementWidth } from '../../scroll/useElementWidth';
import { Fact, FactList } from '../layout/FactList';
import { ScrollTable } from '../layout/ScrollTable';
import { Verdict } from '../layout/Verdict';
import { InputRisks } from './InputRisks';
import { INPUT_FACTS, InputFact } from './InputFact';
import { isRisky } from './surveyRisks';

/** Narrower than this, eight columns would be eight words wide. */
const TABLE_FROM = 640;

const useStyles = makeStyles(theme => ({
  summary: { marginBottom: theme.spacing(1) },
  name: { minWidth: theme.spacing(14), overflowWrap: 'anywhere' },
  risk: { minWidth: theme.spacing(26) },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
  item: {
    minWidth: 0,
    paddingTop: theme.spacing(1.5),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  title: {
    fontWeight: theme.typography.subtitle2.fontWeight,
    marginBottom: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
}));

/**
 * The production data survey: for every input whether it will be there, how
 * fresh, after which preparation, who answers for it, and what may go wrong.
 * A table where there is room for one, else one input below the other.
 */
export function InputSurvey(props: { inputs: ProductInput[] }) {
  const { inputs } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  if (inputs.length === 0) {
    return <Verdict tone="warning">{t('entity.product.noInputs')}</Verdict>;
  }
  const risky = inputs.filter(isRisky).length;
  return (
    <div ref={frame}>
      <Typography variant="body2" className={classes.summary}>
        {risky > 0
          ? t('entity.product.inputsRisky', {
              count: inputs.length,
              risky: String(risky),
            })
          : t('entity.product.inputsSafe', { count: inputs.length })}
      </Typography>
      {width !== undefined && width < TABLE_FROM ? (
        <InputList inputs={inputs} />
      ) : (
        <InputTable inputs={inputs} />
      )}
    </div>
  );
}

function InputTable(props: { inputs: ProductInput[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ScrollTable
      label={t('entity.product.inputs')}
      columns={['name', ...INPUT_FACTS, 'risk'].map(id => ({
        id,
        title: t(`entity.input.${id as 'name'}`),
      }))}
    >
      {props.inputs.map((input, index) => (
        <tr key={`${index} ${input.name}`}>
          <th scope="row" dir="auto" className={classes.name}>
            {input.name}
          </th>
          {INPUT_FACTS.map(fact => (
            <td key={fact}>
              <InputFact input={input} fact={fact} />
            </td>
          ))}
          <td className={classes.risk}>
            <InputRisks input={input} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function InputList(props: { inputs: ProductInput[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <ul className={classes.list} aria-label={t('entity.product.inputs')}>
      {props.inputs.map((input, index) => (
        <li key={`${index} ${input.name}`} className={classes.item}>
          <div className={classes.title} dir="auto">
            {input.name}
          </div>
          <FactList>
            <Fact label={t('entity.input.risk')} wide>
              <InputRisks input={input} />
            </Fact>
            {INPUT_FACTS.map(fact => (
              <Fact key={fact} label={t(`entity.input.${fact}`)}>
                <InputFact input={input} fact={fact} />
              </Fact>
            ))}
          </FactList>
        </li>
      ))}
    </ul>
  );
}
