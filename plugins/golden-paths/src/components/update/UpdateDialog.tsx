import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTheme } from '@material-ui/core/styles';
import type { ProjectDetail } from '@waymark/plugin-golden-paths-common';
import {
  ConfirmDialog,
  useUnsavedGuard,
} from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { goldenPathsTranslationRef } from '../../translation';
import { ProposedView } from './ProposedView';
import { QuestionStep } from './QuestionStep';
import { ReviewStep } from './ReviewStep';
import { useUpdate } from './useUpdate';

let dialogs = 0;

/**
 * Brings a project up to its template: what the template asks anew, what
 * changes, and where it was proposed. Answers are not lost without asking.
 */
export function UpdateDialog(props: {
  project: ProjectDetail;
  /** Told whether an update was proposed. */
  onClose: (proposed: boolean) => void;
}) {
  const { project, onClose } = props;
  const theme = useTheme();
  const [id] = useState(() => `golden-paths-update-${dialogs++}`);
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const small = useMediaQuery(theme.breakpoints.down('sm'));
  const [leaving, setLeaving] = useState(false);
  const update = useUpdate(project);
  const { step, unsaved, proposed } = update;
  useUnsavedGuard(unsaved);
  const leave = () => onClose(proposed !== undefined);
  const close = () => (unsaved ? setLeaving(true) : leave());
  return (
    <Dialog
      open
      onClose={close}
      fullWidth
      maxWidth="md"
      fullScreen={small}
      aria-labelledby={id}
    >
      <DialogTitle id={id}>
        {t('update.title', { name: project.title })}
      </DialogTitle>
      {step === 'questions' && (
        <QuestionStep update={update} onCancel={close} />
      )}
      {step === 'review' && <ReviewStep update={update} onCancel={close} />}
      {proposed && (
        <>
          <DialogContent role="status">
            <ProposedView proposed={proposed} />
          </DialogContent>
          <DialogActions>
            <Button color="primary" variant="contained" onClick={leave}>
              {t('update.close')}
            </Button>
          </DialogActions>
        </>
      )}
      {leaving && (
        <ConfirmDialog
          title={t('update.discard.title')}
          confirm={t('update.discard.confirm')}
          onClose={() => setLeaving(false)}
          onConfirm={async () => leave()}
        >
          <Typography variant="body2">{t('update.discard.text')}</Typography>
        </ConfirmDialog>
      )}
    </Dialog>
  );
}
