import { stringifyEntityRef } from '@backstage/catalog-model';
import { LinkButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import UnseenIcon from '@material-ui/icons/HourglassEmpty';
import {
  ANNOTATION_SOURCE_TEMPLATE,
  type ProjectDetail,
} from '@waymark/plugin-golden-paths-common';
import {
  FailureText,
  StateMessage,
  classifyError,
  shortName,
  useOptionalLink,
} from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { goldenPathsRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';
import { goldenPathsAddress } from '../page/goldenPathsAddress';
import { CheckButton } from '../project/CheckButton';
import { ProjectFacts } from '../project/ProjectFacts';
import { ProjectStateMark } from '../project/ProjectStateMark';
import { ProposedNote } from '../project/ProposedNote';
import { useProject } from '../project/useProject';
import { QueryView } from '../states/QueryView';
import { UpdateDialog } from '../update/UpdateDialog';
import { GoldenPathsInfoCard } from './GoldenPathsInfoCard';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1.5),
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
}));

/** What an app may decide about the card. @public */
export interface ProjectCardProps {
  /** In place of "Golden path". */
  title?: string;
}

/** What an entity was made from, how far that moved on, and its update. */
export function ProjectCard(props: ProjectCardProps) {
  const { title } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const { entity } = useEntity();
  const { query, onChecked, reload } = useProject(stringifyEntityRef(entity));
  const page = useOptionalLink(goldenPathsRouteRef);
  const template = entity.metadata.annotations?.[ANNOTATION_SOURCE_TEMPLATE];
  const unseen =
    !query.value && query.error && classifyError(query.error) === 'not-found';
  return (
    <GoldenPathsInfoCard
      title={title ?? t('card.project.title')}
      actions={
        query.value &&
        page !== undefined && (
          <LinkButton
            size="small"
            to={goldenPathsAddress(page, { project: query.value.entityRef })}
          >
            {t('card.project.open')}
          </LinkButton>
        )
      }
    >
      {unseen ? (
        <StateMessage
          icon={UnseenIcon}
          title={t('card.project.unseen')}
          text={t('card.project.unseenText', {
            template: template ? shortName(template) : t('not'),
          })}
          compact
        />
      ) : (
        <QueryView query={query}>
          {project => (
            <Standing
              project={project}
              page={page}
              onChecked={onChecked}
              onUpdated={reload}
            />
          )}
        </QueryView>
      )}
    </GoldenPathsInfoCard>
  );
}

function Standing(props: {
  project: ProjectDetail;
  page: string | undefined;
  onChecked: (project: ProjectDetail) => void;
  onUpdated: () => void;
}) {
  const { project, page, onChecked, onUpdated } = props;
  const { entityRef, state, problem, behind, proposed } = project;
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const [updating, setUpdating] = useState(false);
  return (
    <div className={classes.root}>
      <div className={classes.head}>
        <ProjectStateMark state={state} />
        <CheckButton entityRef={entityRef} onChecked={onChecked} />
        {behind > 0 && (
          <Button
            size="small"
            variant="contained"
            color="primary"
            onClick={() => setUpdating(true)}
          >
            {t('project.update')}
          </Button>
        )}
      </div>
      {problem && (
        <FailureText>{t('project.problem', { message: problem })}</FailureText>
      )}
      <ProposedNote proposed={proposed} />
      <ProjectFacts project={project} page={page} />
      {updating && (
        <UpdateDialog
          project={project}
          onClose={done => {
            setUpdating(false);
            if (done) {
              onUpdated();
            }
          }}
        />
      )}
    </div>
  );
}
