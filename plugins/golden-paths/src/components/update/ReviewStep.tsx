import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import Typography from '@material-ui/core/Typography';
import {
  ActionError,
  FailureText,
  SkeletonLines,
  useAction,
} from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import { QueryView } from '../states/QueryView';
import { isConflict } from './isConflict';
import { PreviewView } from './PreviewView';
import type { Update } from './useUpdate';

/** What the update changes, and the button that proposes it. */
export function ReviewStep(props: { update: Update; onCancel: () => void }) {
  const { update, onCancel } = props;
  const { query, questions } = update;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const { working, error, run } = useAction();
  const moved = error !== undefined && isConflict(error);
  const preview = query.loading ? undefined : query.value;
  return (
    <>
      <DialogContent>
        <QueryView
          query={{ ...query, value: preview }}
          skeleton={
            <>
              <Typography variant="body2" role="status">
                {t('update.reading')}
              </Typography>
              <SkeletonLines count={5} />
            </>
          }
        >
          {shown =>
            shown.upToDate ? (
              <Typography variant="body2" role="status">
                {t('update.upToDate')}
              </Typography>
            ) : (
              <PreviewView preview={shown} />
            )
          }
        </QueryView>
        {moved ? (
          <FailureText alert>{t('update.moved')}</FailureText>
        ) : (
          <ActionError error={error} />
        )}
      </DialogContent>
      <DialogActions>
        {questions.length > 0 && (
          <Button onClick={update.back} disabled={working}>
            {t('update.back')}
          </Button>
        )}
        <Button onClick={onCancel} disabled={working}>
          {t('update.cancel')}
        </Button>
        {moved && (
          <Button
            variant="outlined"
            onClick={() => run(async () => query.retry())}
          >
            {t('update.again')}
          </Button>
        )}
        <Button
          color="primary"
          variant="contained"
          disabled={working || moved || !preview || preview.upToDate}
          onClick={() => preview && run(() => update.propose(preview))}
        >
          {working ? t('update.proposing') : t('update.propose')}
        </Button>
      </DialogActions>
    </>
  );
}
