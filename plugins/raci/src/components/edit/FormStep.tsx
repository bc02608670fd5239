import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  isDraftComplete,
  withoutDraftActivity,
  withDraftRole,
  type EntityRaciDetail,
  type RaciDraft,
  type RaciDraftActivity,
} from '@waymark/plugin-raci-common';
import { errorReason } from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { useActivities } from '../entity/useActivities';
import { useTableReader } from '../table/useTableReader';
import { ActivityFields } from './ActivityFields';
import type { Preview } from './usePreview';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: theme.spacing(2),
  },
  problems: {
    margin: 0,
    paddingLeft: theme.spacing(2.5),
    overflowWrap: 'anywhere',
  },
  status: { flex: 1, minWidth: 0, padding: theme.spacing(0, 1) },
  actions: { flexWrap: 'wrap' },
}));

/** The form: every activity with its roles, what comes out, and its gaps. */
export function FormStep(props: {
  raci: EntityRaciDetail;
  draft: RaciDraft;
  preview: Preview;
  changed: boolean;
  onChange: (draft: RaciDraft) => void;
  onCancel: () => void;
  onReview: () => void;
}) {
  const { raci, draft, preview, changed, onChange, onCancel, onReview } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const activities = useActivities();
  const result = preview.value?.result ?? raci;
  const reader = useTableReader(result);
  const complete = isDraftComplete(draft);
  const status = () => {
    if (!complete) {
      return t('edit.status.incomplete');
    }
    if (!changed) {
      return t('edit.status.unchanged');
    }
    if (preview.checking) {
      return t('edit.status.checking');
    }
    return preview.error
      ? t('edit.status.failed', { message: errorReason(preview.error) })
      : t('edit.status.gaps', { now: result.gapCount, before: raci.gapCount });
  };
  return (
    <>
      <DialogContent className={classes.content}>
        <Typography variant="body2">{t('edit.intro')}</Typography>
        {!raci.may.propose && (
          <Typography variant="body2" color="textSecondary">
            {t('edit.notAllowed')}
          </Typography>
        )}
        {draft.problems.length > 0 && (
          <Typography variant="body2" component="div">
            {t('edit.unread')}
            <ul className={classes.problems}>
              {draft.problems.map(({ pointer, message }) => (
                <li key={`${pointer} ${message}`}>{message}</li>
              ))}
            </ul>
          </Typography>
        )}
        <div>
          {inOrder(draft, raci).map(one => (
            <ActivityFields
              key={one.activity}
              draft={one}
              known={activities.get(one.activity)}
              resolved={result.activities.find(
                ({ activity }) => activity === one.activity,
              )}
              reader={reader}
              initiallyOpen={one.activity === raci.stage}
              onChange={(role, stated) =>
                onChange(withDraftRole(draft, one.activity, role, stated))
              }
              onRemove={() =>
                onChange(withoutDraftActivity(draft, one.activity))
              }
            />
          ))}
        </div>
      </DialogContent>
      <DialogActions className={classes.actions}>
        <Typography variant="body2" role="status" className={classes.status}>
          {status()}
        </Typography>
        <Button onClick={onCancel}>{t('edit.cancel')}</Button>
        <Button
          color="primary"
          variant="contained"
          disabled={
            !changed || !complete || preview.checking || Boolean(preview.error)
          }
          onClick={onReview}
        >
          {t('edit.review')}
        </Button>
      </DialogActions>
    </>
  );
}

/** As the lifecycle goes, whatever order they are declared in; the unknown last. */
function inOrder(
  draft: RaciDraft,
  raci: EntityRaciDetail,
): RaciDraftActivity[] {
  const place = ({ activity }: RaciDraftActivity) => {
    const at = raci.activities.findIndex(one => one.activity === activity);
    return at < 0 ? raci.activities.length : at;
  };
  return [...draft.activities].sort((a, b) => place(a) - place(b));
}
