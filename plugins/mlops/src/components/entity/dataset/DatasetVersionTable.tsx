import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DatasetVersion } from '@waymark/plugin-mlops-common';
import {
  RelativeTime,
  ScrollTable,
  useLocale,
} from '@waymark/plugin-page-parts-react';
import { mlopsTranslationRef } from '../../../translation';
import { Blank } from '../../explore/columns/Blank';
import { SourceStamp } from '../../provenance/SourceStamp';
import { formatBytes } from '../layout/formatBytes';
import { Hash } from '../layout/Hash';
import { ShortHash } from '../layout/ShortHash';
import { RunLink } from '../versions/RunLink';

/**
 * Versions of a dataset from the newest to the oldest: the digest to copy, how
 * much there is, when it came to be and which run made it.
 */
export function DatasetVersionTable(props: { versions: DatasetVersion[] }) {
  const { versions } = props;
  const locale = useLocale();
  const { t } = useTranslationRef(mlopsTranslationRef);
  // Of a table there are none, and a column of dashes tells nothing.
  const files = versions.some(version => version.files !== undefined);
  const count = (value: number | undefined) =>
    value === undefined ? (
      <Blank />
    ) : (
      new Intl.NumberFormat(locale).format(value)
    );
  return (
    <ScrollTable
      label={t('entity.versions.title')}
      columns={[
        { id: 'version', title: t('entity.versions.version') },
        { id: 'created', title: t('entity.versions.created') },
        { id: 'size', title: t('entity.dataset.size'), number: true },
        { id: 'rows', title: t('entity.dataset.rows'), number: true },
        ...(files
          ? [{ id: 'files', title: t('entity.dataset.files'), number: true }]
          : []),
        { id: 'run', title: t('entity.versions.run') },
        { id: 'commit', title: t('entity.versions.commit') },
        { id: 'source', title: t('entity.versions.source') },
      ]}
    >
      {versions.map(version => (
        <tr key={version.version}>
          <th scope="row">
            <ShortHash
              value={version.version}
              what={t('entity.dataset.digest')}
            />
          </th>
          <td>
            {version.createdAt ? (
              <RelativeTime at={version.createdAt} />
            ) : (
              <Blank />
            )}
          </td>
          <td data-number>
            {version.sizeBytes === undefined ? (
              <Blank />
            ) : (
              formatBytes(version.sizeBytes, locale)
            )}
          </td>
          <td data-number>{count(version.rows)}</td>
          {files && <td data-number>{count(version.files)}</td>}
          <td>
            {version.runId ? <RunLink runId={version.runId} /> : <Blank />}
          </td>
          <td>
            {version.commit ? <Hash value={version.commit} /> : <Blank />}
          </td>
          <td>
            <SourceStamp source={version.source} at={version.seenAt} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
