import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import Typography from '@material-ui/core/Typography';
import { ActionError } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import { QuestionForm } from '../questions/QuestionForm';
import type { Update } from './useUpdate';

/** What the template asks that the project has no answer to. */
export function QuestionStep(props: { update: Update; onCancel: () => void }) {
  const { update, onCancel } = props;
  const { query, questions, answers, problems } = update;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <>
      <DialogContent>
        <Typography variant="body2">{t('update.questions.intro')}</Typography>
        <QuestionForm
          questions={questions}
          answers={answers}
          problems={problems}
          onChange={update.change}
        />
        <ActionError error={query.loading ? undefined : query.error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>{t('update.cancel')}</Button>
        <Button
          color="primary"
          variant="contained"
          disabled={query.loading || Object.keys(problems).length > 0}
          onClick={update.next}
        >
          {t('update.questions.next')}
        </Button>
      </DialogActions>
    </>
  );
}
