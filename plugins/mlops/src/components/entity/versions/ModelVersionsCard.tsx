import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ModelVersion, Page } from '@waymark/plugin-mlops-common';
import { entityVersionsRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { Blank } from '../../explore/columns/Blank';
import { MetricText } from '../../metrics/MetricText';
import { SourceStamp } from '../../provenance/SourceStamp';
import { QueryView } from '../../states/QueryView';
import { RelativeTime } from '../../time/RelativeTime';
import { CardLink } from '../layout/CardLink';
import { EmptyText } from '../layout/EmptyText';
import { ScrollTable } from '../layout/ScrollTable';
import { VersionPills } from '../overview/VersionPills';
import { useLatestVersions } from '../page/entityQueries';
import { metricColumns, metricOf } from './metricColumns';
import { useProductMetrics } from './useProductMetrics';

const SHOWN = 5;
const MAX_METRICS = 2;

/** The newest versions of a model, with the way to all of them. */
export function ModelVersionsCard() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useLatestVersions();
  return (
    <MlopsInfoCard
      title={t('entity.versions.title')}
      actions={
        <CardLink to={entityVersionsRouteRef}>
          {t('entity.versions.all')}
        </CardLink>
      }
    >
      <QueryView query={query}>{page => <Newest page={page} />}</QueryView>
    </MlopsInfoCard>
  );
}

function Newest(props: { page: Page<ModelVersion> }) {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const versions = props.page.items.slice(0, SHOWN);
  const metrics = metricColumns(versions, MAX_METRICS, useProductMetrics());
  if (versions.length === 0) {
    return (
      <EmptyText title={t('entity.versions.none')}>
        {t('entity.versions.noneAdvice')}
      </EmptyText>
    );
  }
  return (
    <ScrollTable
      label={t('entity.versions.newest')}
      columns={[
        { id: 'version', title: t('entity.versions.version') },
        ...metrics.map(name => ({
          id: `m:${name}`,
          title: name,
          number: true,
        })),
        { id: 'created', title: t('entity.versions.created') },
        { id: 'source', title: t('entity.versions.source') },
      ]}
    >
      {versions.map(version => (
        <tr key={version.version}>
          <th scope="row">
            <VersionPills version={version.version} aliases={version.aliases} />
          </th>
          {metrics.map(name => {
            const metric = metricOf(version, name);
            return (
              <td key={name} data-number title={metric?.dataset}>
                {metric ? <MetricText value={metric.value} /> : <Blank />}
              </td>
            );
          })}
          <td>
            <RelativeTime at={version.createdAt} />
          </td>
          <td>
            <SourceStamp source={version.source} at={version.seenAt} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
