import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Plan } from '@waymark/plugin-golden-paths-common';
import { CodeBlock } from '@waymark/plugin-page-parts-react';
import { useMemo } from 'react';
import { buildTree, type Folder } from '../../rules/fileTree';
import { waymarkFieldsTranslationRef } from '../../translation';
import { PlanSection } from './PlanSection';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    paddingLeft: theme.spacing(2),
    overflowWrap: 'anywhere',
    fontSize: theme.typography.body2.fontSize,
  },
  size: { color: theme.palette.text.secondary },
  summary: {
    cursor: 'pointer',
    // A finger has to hit one of many below each other.
    minHeight: theme.spacing(3),
    lineHeight: theme.typography.pxToRem(24),
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
}));

/** The repository as it will be, and the texts that people read first. */
export function PlannedFiles(props: Pick<Plan, 'files' | 'shown'>) {
  const { files, shown } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const tree = useMemo(() => buildTree(files), [files]);
  return (
    <PlanSection
      title={t('plan.files.title')}
      about={t('plan.files.count', { count: files.length })}
    >
      <FolderList folder={tree} />
      {shown.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h4">
            {t('plan.files.shown')}
          </Typography>
          {shown.map(({ path, text }) => (
            <details key={path}>
              <summary className={classes.summary}>{path}</summary>
              <CodeBlock label={t('plan.files.text', { path })} text={text} />
            </details>
          ))}
        </>
      )}
    </PlanSection>
  );
}

function FolderList(props: { folder: Folder }) {
  const { folder } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  return (
    <ul className={classes.list}>
      {folder.folders.map(one => (
        <li key={one.name}>
          <details>
            <summary className={classes.summary}>
              {one.name}/{' '}
              <span className={classes.size}>
                {t('plan.files.count', { count: one.count })}
              </span>
            </summary>
            <FolderList folder={one} />
          </details>
        </li>
      ))}
      {folder.files.map(({ path, name, size, executable }) => (
        <li key={path}>
          {name}{' '}
          <span className={classes.size}>
            {t('plan.files.size', { size: (size / 1000).toFixed(1) })}
            {executable && `, ${t('plan.files.executable')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
