import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import RefreshIcon from '@material-ui/icons/Refresh';
import type { ProjectDetail } from '@waymark/plugin-golden-paths-common';
import {
  ActionError,
  hiddenText,
  useAction,
} from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { goldenPathsApiRef } from '../../api';
import { goldenPathsTranslationRef } from '../../translation';

const useStyles = makeStyles({ hidden: hiddenText });

/** Has a project's repository read anew, and says how that went. */
export function CheckButton(props: {
  entityRef: string;
  onChecked: (project: ProjectDetail) => void;
}) {
  const { entityRef, onChecked } = props;
  const classes = useStyles();
  const api = useApi(goldenPathsApiRef);
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const { working, error, run } = useAction();
  const [done, setDone] = useState(false);
  const check = async () => {
    setDone(false);
    onChecked(await api.checkProject(entityRef));
    setDone(true);
  };
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        startIcon={<RefreshIcon />}
        disabled={working}
        onClick={() => run(check)}
      >
        {working ? t('project.check.working') : t('project.check.button')}
      </Button>
      <span role="status" className={classes.hidden}>
        {done && t('project.check.done')}
      </span>
      <ActionError error={error} />
    </>
  );
}
