import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { isModel, type Compliance } from '@waymark/plugin-mlops-common';
import { useLocale } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { entityMessages } from '../../../translation/entity';
import { Fact, FactList } from '../layout/FactList';
import { formatIsoDuration } from '../layout/formatIsoDuration';
import { Verdict, type Tone } from '../layout/Verdict';
import { useEntityOnPage } from '../page/useEntityOnPage';

const RISK_TONES: Record<NonNullable<Compliance['riskClass']>, Tone> = {
  prohibited: 'error',
  high: 'warning',
  limited: 'advice',
  minimal: 'good',
};

const useStyles = makeStyles(theme => ({
  secondary: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.body2.fontSize,
  },
}));

/** What is stated, each with what it means, and what nobody stated. */
export function ComplianceFacts(props: { compliance: Compliance }) {
  const { riskClass, personalData, purpose, retention } = props.compliance;
  const { t } = useTranslationRef(mlopsTranslationRef);
  const locale = useLocale();
  const { entity } = useEntityOnPage();
  return (
    <FactList>
      {/* Uses are classed, not data: of a data set nobody misses a class. */}
      {(riskClass || isModel(entity)) && (
        <Fact label={t('entity.compliance.riskClass')}>
          {riskClass ? (
            <RiskClass riskClass={riskClass} />
          ) : (
            <NotStated field="spec.compliance.riskClass" />
          )}
        </Fact>
      )}
      <Fact label={t('entity.compliance.personalData')}>
        {personalData ? (
          <PersonalData personalData={personalData} />
        ) : (
          <NotStated field="spec.compliance.personalData" />
        )}
      </Fact>
      <Fact label={t('entity.compliance.purpose')}>
        {purpose ?? <NotStated field="spec.compliance.purpose" />}
      </Fact>
      <Fact label={t('entity.compliance.retention')}>
        {retention ? (
          t('entity.compliance.retentionAfter', {
            age: formatIsoDuration(retention, locale),
          })
        ) : (
          <NotStated field="spec.compliance.retention" />
        )}
      </Fact>
    </FactList>
  );
}

function RiskClass(props: { riskClass: NonNullable<Compliance['riskClass']> }) {
  const { riskClass } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  // A newer registry may know a class that has no words here.
  if (!Object.hasOwn(RISK_TONES, riskClass)) {
    return <>{riskClass}</>;
  }
  return (
    <Verdict tone={RISK_TONES[riskClass]}>
      {t(`entity.riskClass.${riskClass}.title`)}
      <div className={classes.secondary}>
        {t(`entity.riskClass.${riskClass}.explanation`)}
      </div>
    </Verdict>
  );
}

function PersonalData(props: {
  personalData: NonNullable<Compliance['personalData']>;
}) {
  const { personalData } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (!Object.hasOwn(entityMessages.personalDataWhy, personalData)) {
    return <>{personalData}</>;
  }
  return (
    <>
      {t(`entity.personalData.${personalData}`)}
      <div className={classes.secondary}>
        {t(`entity.personalDataWhy.${personalData}`)}
      </div>
    </>
  );
}

function NotStated(props: { field: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <Verdict tone="unknown">
      {t('entity.compliance.notStated')}
      <div className={classes.secondary}>
        {t('entity.compliance.notStatedAdvice', { field: props.field })}
      </div>
    </Verdict>
  );
}
