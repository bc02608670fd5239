import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  isModel,
  type Compliance,
  type ModelSpec,
} from '@waymark/plugin-mlops-common';
import { entityTraceRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { ConfigLines } from '../../sources/ConfigLines';
import { CardLink } from '../layout/CardLink';
import { EmptyText } from '../layout/EmptyText';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { COMPLIANCE_SNIPPET } from './complianceSnippet';
import { ComplianceFacts } from './ComplianceFacts';
import { RegionSection } from './RegionSection';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2.5),
  },
}));

/**
 * What a regulator or a data protection officer asks first about a model or
 * data set, with the way to who did what when.
 */
export function ComplianceCard() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const spec = (entity.spec ?? {}) as Partial<ModelSpec>;
  const compliance: Compliance = spec.compliance ?? {};
  const stated = Object.keys(compliance).length > 0;
  return (
    <MlopsInfoCard
      title={t('entity.compliance.title')}
      actions={
        isModel(entity) && (
          <CardLink to={entityTraceRouteRef}>
            {t('entity.compliance.trace')}
          </CardLink>
        )
      }
    >
      <div className={classes.root}>
        {stated ? (
          <ComplianceFacts compliance={compliance} />
        ) : (
          <div>
            <EmptyText title={t('entity.compliance.none')}>
              {t('entity.compliance.noneAdvice')}
            </EmptyText>
            <ConfigLines text={COMPLIANCE_SNIPPET} />
          </div>
        )}
        <RegionSection own={compliance.regions ?? []} quiet={!stated} />
      </div>
    </MlopsInfoCard>
  );
}
