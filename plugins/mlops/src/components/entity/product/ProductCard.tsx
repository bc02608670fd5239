import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ModelSpec, ProductBrief } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { ConfigLines } from '../../sources/ConfigLines';
import { EmptyText } from '../layout/EmptyText';
import { Section } from '../layout/Section';
import { Verdict } from '../layout/Verdict';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { BaselineSection } from './BaselineSection';
import { InputSurvey } from './InputSurvey';
import { Outcomes } from './Outcomes';
import { PRODUCT_SNIPPET } from './productSnippet';
import { Promises } from './Promises';
import { Stakeholders } from './Stakeholders';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
  },
  pairs: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(40)}px), 1fr))`,
    gap: theme.spacing(3),
  },
  text: { overflowWrap: 'anywhere' },
}));

/**
 * The product behind a model, for those who pay for it and rely on it: why it
 * exists, what shall become better, who answers for it, what may be relied on,
 * whether it is worth it, and whether its data will be there.
 */
export function ProductCard() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const { product } = (entity.spec ?? {}) as Partial<ModelSpec>;
  return (
    <MlopsInfoCard title={t('entity.product.title')}>
      {product ? (
        <Brief product={product} />
      ) : (
        <>
          <EmptyText title={t('entity.product.none')}>
            {t('entity.product.noneAdvice')}
          </EmptyText>
          <ConfigLines text={PRODUCT_SNIPPET} />
        </>
      )}
    </MlopsInfoCard>
  );
}

function Brief(props: { product: ProductBrief }) {
  const { product } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <div className={classes.root}>
      <Section title={t('entity.product.problem')}>
        {product.problem ? (
          <Typography variant="body1" dir="auto" className={classes.text}>
            {product.problem}
          </Typography>
        ) : (
          <Verdict tone="warning">{t('entity.product.noProblem')}</Verdict>
        )}
      </Section>
      <div className={classes.pairs}>
        <Section title={t('entity.product.outcomes')}>
          <Outcomes outcomes={product.outcomes ?? []} />
        </Section>
        <Section title={t('entity.product.people')}>
          <Stakeholders product={product} />
        </Section>
        <Section title={t('entity.product.promises')}>
          <Promises sla={product.sla ?? {}} />
        </Section>
        <Section title={t('entity.product.baseline')}>
          <BaselineSection baseline={product.baseline} />
        </Section>
      </div>
      <Section title={t('entity.product.inputs')}>
        <InputSurvey inputs={product.inputs ?? []} />
      </Section>
    </div>
  );
}
