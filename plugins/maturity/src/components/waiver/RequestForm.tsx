import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { CheckAnswer, Waiver } from '@waymark/plugin-maturity-common';
import { ConfirmDialog, useLocale } from '@waymark/plugin-page-parts-react';
import { useMemo, useState, type ChangeEvent } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import {
  draftProblems,
  MAX_EVIDENCE,
  REASON_LENGTH,
  untilOf,
  waiverDays,
  type WaiverDraft,
} from './waiverDraft';

/** What the form begins with; longer is chosen, not suggested. */
const USUAL_DAYS = 30;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
}));

/** What a waiver needs: a reason, where it can be looked up, and a last day. */
export function RequestForm(props: {
  entityRef: string;
  rubric: string;
  check: CheckAnswer;
  maxDays: number;
  onClose: () => void;
  onAsked: (waiver: Waiver) => void;
}) {
  const { entityRef, rubric, check, maxDays, onClose, onAsked } = props;
  const classes = useStyles();
  const api = useApi(maturityApiRef);
  const locale = useLocale();
  const { t } = useTranslationRef(maturityTranslationRef);
  const nowMs = useMemo(() => Date.now(), []);
  const days = waiverDays(nowMs, maxDays);
  const [draft, setDraft] = useState<WaiverDraft>({
    reason: '',
    evidence: '',
    day: waiverDays(nowMs, Math.min(maxDays, USUAL_DAYS)).last,
  });
  const problems = draftProblems(draft, days);
  const change =
    (field: keyof WaiverDraft) => (event: ChangeEvent<HTMLInputElement>) =>
      setDraft({ ...draft, [field]: event.target.value });
  const lastDay = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
  }).format(new Date(`${days.last}T12:00:00`));
  const send = async () =>
    onAsked(
      await api.requestWaiver({
        entityRef,
        rubric,
        check: check.id,
        reason: draft.reason.trim(),
        ...(draft.evidence.trim() && { evidence: draft.evidence.trim() }),
        until: untilOf(draft.day, { nowMs, maxDays }),
      }),
    );
  return (
    <ConfirmDialog
      title={t('waiver.title')}
      confirm={t('waiver.send')}
      disabled={Object.keys(problems).length > 0}
      onClose={onClose}
      onConfirm={send}
    >
      <div className={classes.root}>
        <Typography variant="body2">
          {t('waiver.what', { title: check.title })}
        </Typography>
        <TextField
          multiline
          minRows={3}
          required
          variant="outlined"
          label={t('waiver.reason')}
          helperText={t('waiver.reasonHelp')}
          value={draft.reason}
          onChange={change('reason')}
          InputLabelProps={{ shrink: true }}
          inputProps={{
            maxLength: REASON_LENGTH.max,
            'aria-label': t('waiver.reason'),
          }}
        />
        <TextField
          type="url"
          variant="outlined"
          label={t('waiver.evidence')}
          error={problems.evidence}
          helperText={t(
            problems.evidence ? 'waiver.evidenceWrong' : 'waiver.evidenceHelp',
          )}
          value={draft.evidence}
          onChange={change('evidence')}
          InputLabelProps={{ shrink: true }}
          inputProps={{
            maxLength: MAX_EVIDENCE,
            'aria-label': t('waiver.evidence'),
          }}
        />
        <TextField
          type="date"
          required
          variant="outlined"
          label={t('waiver.until')}
          error={problems.day}
          helperText={
            problems.day
              ? t('waiver.untilWrong', { day: lastDay })
              : t('waiver.untilHelp', { days: maxDays, day: lastDay })
          }
          value={draft.day}
          onChange={change('day')}
          InputLabelProps={{ shrink: true }}
          inputProps={{
            min: days.first,
            max: days.last,
            'aria-label': t('waiver.until'),
          }}
        />
      </div>
    </ConfirmDialog>
  );
}
