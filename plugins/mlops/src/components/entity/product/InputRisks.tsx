import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ProductInput } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { Verdict } from '../layout/Verdict';
import { surveyRisks } from './surveyRisks';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
  },
}));

/** What may go wrong with an input in production, in words. */
export function InputRisks(props: { input: ProductInput }) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const risks = surveyRisks(props.input);
  if (risks.length === 0) {
    return <Verdict tone="good">{t('entity.input.safe')}</Verdict>;
  }
  return (
    <ul className={classes.list}>
      {risks.map(({ code, severity, text = '' }) => (
        <li key={code}>
          <Verdict tone={severity}>
            {t(`entity.input.risks.${code}`, { text })}
          </Verdict>
        </li>
      ))}
    </ul>
  );
}
