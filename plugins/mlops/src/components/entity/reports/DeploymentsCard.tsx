import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ModelSpec } from '@waymark/plugin-mlops-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { SourceStamp } from '../../provenance/SourceStamp';
import { EmptyText } from '../layout/EmptyText';
import { ShortHash } from '../layout/ShortHash';
import { RefOrText } from '../layout/RefOrText';
import { useOverview } from '../page/entityQueries';
import { mapQuery } from '../page/mapQuery';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { ReportCard } from './ReportCard';
import { useReportStyles } from './useReportStyles';

/**
 * Which version serves where, by whom and from which commit. A model that is
 * said to be in production is expected to be deployed somewhere.
 */
export function DeploymentsCard() {
  const classes = useReportStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { entity } = useEntityOnPage();
  const query = mapQuery(useOverview(), ({ model }) => ({
    items: model?.serving ?? [],
  }));
  const spec = (entity.spec ?? {}) as Partial<ModelSpec>;
  return (
    <ReportCard
      title={t('entity.deployments.title')}
      query={query}
      expected={
        spec.lifecycle === 'production' || Boolean(spec.servedBy?.length)
      }
      empty={
        <EmptyText title={t('entity.deployments.none')}>
          {t('entity.deployments.noneAdvice')}
        </EmptyText>
      }
    >
      {items => (
        <ul className={classes.list}>
          {items.map(deployment => (
            <li
              key={`${deployment.environment} ${deployment.endpoint}`}
              className={classes.item}
            >
              <span className={classes.head}>
                {t('entity.overview.servedVersion', {
                  version: deployment.version,
                  environment: deployment.environment,
                })}
              </span>
              {deployment.endpoint && <RefOrText value={deployment.endpoint} />}
              <span className={classes.secondary}>
                {t('entity.overview.since')}{' '}
                <RelativeTime at={deployment.since} />
                {deployment.by && (
                  <>
                    {' · '}
                    {t('entity.deployments.by')}{' '}
                    <RefOrText value={deployment.by} />
                  </>
                )}
                {deployment.region && ` · ${deployment.region}`}
              </span>
              {deployment.commit && (
                <span className={classes.secondary}>
                  {t('entity.versions.commit')}{' '}
                  <ShortHash
                    value={deployment.commit}
                    what={t('entity.versions.commit')}
                  />
                </span>
              )}
              <SourceStamp source={deployment.source} />
            </li>
          ))}
        </ul>
      )}
    </ReportCard>
  );
}
