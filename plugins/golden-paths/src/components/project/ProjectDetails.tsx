import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ProjectDetail } from '@waymark/plugin-golden-paths-common';
import { FailureText, Section } from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { goldenPathsTranslationRef } from '../../translation';
import { QueryView } from '../states/QueryView';
import { UpdateDialog } from '../update/UpdateDialog';
import { AnswerTable } from './AnswerTable';
import { CheckButton } from './CheckButton';
import { DriftTable } from './DriftTable';
import { ProjectFacts } from './ProjectFacts';
import { ProjectStateMark } from './ProjectStateMark';
import { ProposedNote } from './ProposedNote';
import { useProject } from './useProject';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(1, 0, 2),
    overflowWrap: 'anywhere',
  },
  note: { marginBottom: theme.spacing(2) },
}));

/** One project: what it stands on, what differs, how to bring it up. */
export function ProjectDetails({ entityRef }: { entityRef: string }) {
  const { query, onChecked, reload } = useProject(entityRef);
  return (
    <QueryView query={query}>
      {project => (
        <Details project={project} onChecked={onChecked} onUpdated={reload} />
      )}
    </QueryView>
  );
}

function Details(props: {
  project: ProjectDetail;
  onChecked: (project: ProjectDetail) => void;
  onUpdated: () => void;
}) {
  const { project, onChecked, onUpdated } = props;
  const { entityRef, title, state, problem, record, driftedFiles } = project;
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const [updating, setUpdating] = useState(false);
  return (
    <article aria-label={title}>
      <div className={classes.head}>
        <Typography variant="h6" component="h2" dir="auto">
          <EntityRefLink entityRef={entityRef} title={title} />
        </Typography>
        <ProjectStateMark state={state} />
        <CheckButton entityRef={entityRef} onChecked={onChecked} />
        <Button
          size="small"
          variant="contained"
          color="primary"
          onClick={() => setUpdating(true)}
        >
          {t('project.update')}
        </Button>
      </div>
      <div className={classes.note}>
        {problem && (
          <FailureText>
            {t('project.problem', { message: problem })}
          </FailureText>
        )}
        <ProposedNote proposed={project.proposed} />
      </div>
      <ProjectFacts project={project} page="" />
      <Section title={t('project.files.title')}>
        <DriftTable files={driftedFiles} />
      </Section>
      <Section title={t('project.answers.title')}>
        {record ? (
          <AnswerTable answers={record.answers} />
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t('project.answers.unknown')}
          </Typography>
        )}
      </Section>
      {updating && (
        <UpdateDialog
          project={project}
          onClose={proposed => {
            setUpdating(false);
            if (proposed) {
              onUpdated();
            }
          }}
        />
      )}
    </article>
  );
}
