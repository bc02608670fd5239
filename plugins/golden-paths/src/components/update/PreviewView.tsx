import { MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { UpdatePreview } from '@waymark/plugin-golden-paths-common';
import { prepareMarkdown } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import { FileEntry } from './FileEntry';
import { orderFiles } from './orderFiles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0.5),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
  summary: {
    overflowWrap: 'anywhere',
    overflowX: 'auto',
    '& a': { textDecoration: 'underline' },
  },
}));

/** What an update would do: in words first, then file by file. */
export function PreviewView({ preview }: { preview: UpdatePreview }) {
  const { from, to, conflicts, summary, files } = preview;
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <div className={classes.root}>
      <Typography variant="body2">
        {t('update.versions', {
          from: from.version ?? t('version.none'),
          to: to.version ?? t('version.none'),
        })}{' '}
        {t('update.conflicts', { count: conflicts })}
      </Typography>
      <ul className={classes.list} aria-label={t('update.files')}>
        {orderFiles(files).map(file => (
          <li key={file.path}>
            <FileEntry file={file} />
          </li>
        ))}
      </ul>
      {summary && (
        <section aria-label={t('update.summary')}>
          <Typography variant="subtitle2" component="h3">
            {t('update.summary')}
          </Typography>
          <MarkdownContent
            className={classes.summary}
            content={prepareMarkdown(summary)}
          />
        </section>
      )}
    </div>
  );
}
