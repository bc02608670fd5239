import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ProductInput } from '@waymark/plugin-mlops-common';
import { useElementWidth } from '@waymark/plugin-page-parts-react';
import { useRef } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { Verdict } from '../layout/Verdict';
import { InputList } from './InputList';
import { InputTable } from './InputTable';
import { isRisky } from './surveyRisks';

/** Narrower than this, a column would be a word wide. */
const TABLE_FROM = 680;

const useStyles = makeStyles(theme => ({
  summary: { marginBottom: theme.spacing(1) },
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
