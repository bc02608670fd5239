import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ModelOverview, ProductBrief } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { formatMetric } from '../../metrics/formatMetric';
import { FactQuery } from '../layout/FactQuery';
import { Verdict, type Tone } from '../layout/Verdict';
import { useOverview } from '../page/entityQueries';
import { baselineVerdicts, type BaselineVerdict } from './baselineVerdicts';
import { useWhichVersion } from './useWhichVersion';

const TONES: Record<BaselineVerdict['comparison'], Tone> = {
  better: 'good',
  worse: 'warning',
  same: 'warning',
  differs: 'unknown',
};

const KEYS = {
  better: 'entity.product.simpleBetter',
  worse: 'entity.product.simpleWorse',
  same: 'entity.product.simpleSame',
  differs: 'entity.product.simpleDiffers',
} as const;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
}));

/** The simple solution, and whether the current version is worth more. */
export function BaselineSection(props: { baseline: ProductBrief['baseline'] }) {
  const { baseline } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const overview = useOverview();
  if (!baseline) {
    return <Verdict tone="advice">{t('entity.product.noBaseline')}</Verdict>;
  }
  const { description, version } = baseline;
  return (
    <div className={classes.root}>
      <div dir="auto">{t('entity.product.simple', { description })}</div>
      {version && <div>{t('entity.product.simpleVersion', { version })}</div>}
      {version ? (
        <FactQuery query={overview}>
          {({ model }) => model && <Verdicts model={model} simple={version} />}
        </FactQuery>
      ) : (
        <Verdict tone="advice">{t('entity.product.simpleNoVersion')}</Verdict>
      )}
    </div>
  );
}

function Verdicts(props: { model: ModelOverview; simple: string }) {
  const { model, simple: simpleVersion } = props;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const locale = useLocale();
  const which = useWhichVersion(model);
  const verdicts = baselineVerdicts(model, simpleVersion);
  if (!which) {
    return <Verdict tone="unknown">{t('entity.product.noVersionYet')}</Verdict>;
  }
  if (verdicts === 'itself') {
    return <Verdict tone="advice">{t('entity.product.simpleItself')}</Verdict>;
  }
  if (verdicts.length === 0) {
    return (
      <Verdict tone="unknown">
        {t('entity.product.simpleUnmeasured', { which })}
      </Verdict>
    );
  }
  return (
    <>
      {verdicts.map(({ metric, value, simple, comparison }, index) => (
        <Verdict key={`${index} ${metric}`} tone={TONES[comparison]}>
          {t(KEYS[comparison], {
            metric,
            which,
            value: formatMetric(value, locale),
            simple: formatMetric(simple, locale),
          })}
        </Verdict>
      ))}
    </>
  );
}
