import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ModelVersion } from '@waymark/plugin-mlops-common';
import { RelativeTime, ScrollTable } from '@waymark/plugin-page-parts-react';
import { entityVersionsRouteRef } from '../../../routes';
import { mlopsTranslationRef } from '../../../translation';
import { useCardSettings } from '../../card/CardSettings';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { metricColumns } from '../../metrics/metricColumns';
import { SourceStamp } from '../../provenance/SourceStamp';
import { QueryView } from '../../states/QueryView';
import { CardLink } from '../layout/CardLink';
import { EmptyText } from '../layout/EmptyText';
import { VersionPills } from '../overview/VersionPills';
import { useOverview } from '../page/entityQueries';
import { MetricCell } from './MetricCell';
import { useProductMetrics } from './useProductMetrics';

const NEWEST = 5;
const MAX_METRICS = 2;

/**
 * The newest versions of a model and the older ones that an alias points at,
 * with the way to all of them.
 */
export function ModelVersionsCard() {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const query = useOverview();
  return (
    <MlopsInfoCard
      title={t('entity.versions.title')}
      actions={
        <CardLink to={entityVersionsRouteRef}>
          {query.value?.model && query.value.model.totalVersions > NEWEST
            ? t('entity.versions.allOf', {
                count: query.value.model.totalVersions,
              })
            : t('entity.versions.all')}
        </CardLink>
      }
    >
      <QueryView query={query}>
        {({ model }) => <Newest versions={model?.versions ?? []} />}
      </QueryView>
    </MlopsInfoCard>
  );
}

function Newest(props: { versions: ModelVersion[] }) {
  const { t } = useTranslationRef(mlopsTranslationRef);
  const settings = useCardSettings();
  const product = useProductMetrics();
  const { rows = NEWEST, metrics: wanted = [] } = settings;
  const versions = props.versions.filter(
    ({ aliases }, index) => index < rows || aliases.length > 0,
  );
  const metrics = metricColumns(
    versions,
    Math.max(MAX_METRICS, wanted.length),
    [...wanted, ...product],
  );
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
          {metrics.map(name => (
            <td key={name} data-number>
              <MetricCell row={version} name={name} />
            </td>
          ))}
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
