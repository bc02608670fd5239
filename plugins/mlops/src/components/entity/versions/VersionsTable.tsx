import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import type { ModelVersion } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MetricText } from '../../metrics/MetricText';
import { SourceStamp } from '../../provenance/SourceStamp';
import { RelativeTime } from '../../time/RelativeTime';
import { Blank } from '../../explore/columns/Blank';
import { ExpandableRow } from '../layout/ExpandableRow';
import { ScrollTable } from '../layout/ScrollTable';
import { Hash } from '../layout/Hash';
import { VersionPills } from '../overview/VersionPills';
import { DataNames } from './DataNames';
import { metricColumns, metricOf } from './metricColumns';
import { useProductMetrics } from './useProductMetrics';
import { RunLink } from './RunLink';
import { VersionDetails } from './VersionDetails';

const MAX_METRICS = 3;
const FIXED_CELLS = 8;

const useStyles = makeStyles(theme => ({
  checkbox: { padding: theme.spacing(0.25) },
  data: { minWidth: theme.spacing(14), maxWidth: theme.spacing(28) },
  line: { whiteSpace: 'nowrap' },
  source: { minWidth: theme.spacing(16) },
  metric: { minWidth: theme.spacing(8) },
}));

/**
 * Versions from the newest to the oldest, with the metrics most of them have.
 * Two of them can be chosen for comparison.
 */
export function VersionsTable(props: {
  versions: ModelVersion[];
  chosen: string[];
  choose: (version: string) => void;
}) {
  const { versions, chosen, choose } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const metrics = metricColumns(versions, MAX_METRICS, useProductMetrics());
  return (
    <ScrollTable
      label={t('entity.versions.title')}
      columns={[
        { id: 'open', title: t('entity.list.open'), titleHidden: true },
        { id: 'compare', title: t('entity.versions.compare') },
        { id: 'version', title: t('entity.versions.version') },
        { id: 'status', title: t('entity.versions.status') },
        ...metrics.map(name => ({
          id: `m:${name}`,
          title: name,
          number: true,
        })),
        { id: 'created', title: t('entity.versions.created') },
        { id: 'run', title: t('entity.versions.run') },
        { id: 'commit', title: t('entity.versions.commit') },
        { id: 'data', title: t('entity.versions.data') },
        { id: 'source', title: t('entity.versions.source') },
      ]}
    >
      {versions.map(version => (
        <ExpandableRow
          key={version.version}
          name={t('explore.row.version', { version: version.version })}
          cells={FIXED_CELLS + metrics.length}
          details={() => <VersionDetails version={version} />}
        >
          <td>
            <Checkbox
              size="small"
              color="primary"
              className={classes.checkbox}
              checked={chosen.includes(version.version)}
              onChange={() => choose(version.version)}
              inputProps={{
                'aria-label': t('entity.versions.compareThis', {
                  version: version.version,
                }),
              }}
            />
          </td>
          <th scope="row">
            <VersionPills version={version.version} aliases={version.aliases} />
          </th>
          <td>{version.status || <Blank />}</td>
          {metrics.map(name => (
            <MetricCell key={name} version={version} name={name} />
          ))}
          <td>
            <span className={classes.line}>
              <RelativeTime at={version.createdAt} />
            </span>
            {version.createdBy && <div dir="auto">{version.createdBy}</div>}
          </td>
          <td>
            {version.runId ? <RunLink runId={version.runId} /> : <Blank />}
          </td>
          <td>
            {version.commit ? <Hash value={version.commit} /> : <Blank />}
          </td>
          <td className={classes.data}>
            <DataNames uses={version.datasets} />
          </td>
          <td className={classes.source}>
            <SourceStamp source={version.source} at={version.seenAt} />
          </td>
        </ExpandableRow>
      ))}
    </ScrollTable>
  );
}

function MetricCell(props: { version: ModelVersion; name: string }) {
  const { version, name } = props;
  const classes = useStyles();
  const metric = metricOf(version, name);
  return (
    <td data-number className={classes.metric} title={metric?.dataset}>
      {metric ? <MetricText value={metric.value} /> : <Blank />}
    </td>
  );
}
