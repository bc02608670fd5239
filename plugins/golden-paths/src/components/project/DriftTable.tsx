import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { DriftedFile } from '@waymark/plugin-golden-paths-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';

/** The files that are not as the template made them, and by how much. */
export function DriftTable({ files }: { files: readonly DriftedFile[] }) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  if (files.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('project.files.none')}
      </Typography>
    );
  }
  const words = {
    changed: t('project.files.changed'),
    removed: t('project.files.gone'),
    mode: t('project.files.mode'),
  };
  return (
    <ScrollTable
      label={t('project.files.title')}
      columns={[
        { id: 'path', title: t('project.files.path') },
        { id: 'what', title: t('project.files.what') },
        { id: 'added', title: t('project.files.added'), number: true },
        { id: 'removed', title: t('project.files.removed'), number: true },
      ]}
    >
      {files.map(({ path, state, added, removed, binary, kept }) => (
        <tr key={path}>
          <th scope="row">{path}</th>
          <td>
            {words[state]}
            {binary && ` · ${t('project.files.binary')}`}
            {kept && <div>{t('project.files.kept', { reason: kept })}</div>}
          </td>
          <td data-number>{binary ? '–' : `+${added}`}</td>
          <td data-number>{binary ? '–' : `−${removed}`}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
