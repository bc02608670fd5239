import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ProductInput } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { Fact, FactList } from '../layout/FactList';
import { InputFact } from './InputFact';
import { InputRisks } from './InputRisks';

// Every question and the field of the survey that answers it.
const FACTS = [
  ['available', 'availableInProduction'],
  ['mode', 'mode'],
  ['age', 'freshness'],
  ['dataset', 'dataset'],
  ['preparation', 'preprocessing'],
  ['owner', 'owner'],
] as const;

const useStyles = makeStyles(theme => ({
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
    fontWeight: theme.typography.h6.fontWeight,
    marginBottom: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
}));

/** The survey on a narrow screen: one input below the other, risks first. */
export function InputList(props: { inputs: ProductInput[] }) {
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
            {/* What is not answered is among the risks already. */}
            {FACTS.filter(([, field]) => input[field]).map(([fact]) => (
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
