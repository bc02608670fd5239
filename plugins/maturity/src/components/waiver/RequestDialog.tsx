import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import type {
  CheckAnswer,
  MaturityApi,
  Waiver,
} from '@waymark/plugin-maturity-common';
import { useSharedQuery } from '@waymark/plugin-page-parts-react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import { QueryView } from '../states/QueryView';
import { RequestForm } from './RequestForm';

const LIMITS = {
  key: 'limits of waivers',
  load: async (api: MaturityApi, signal: AbortSignal) => {
    const { maxDays } = await api.listWaivers({ limit: 1 }, { signal });
    return { maxDays };
  },
};

const TITLE_ID = 'maturity-waiver-request';

/** Asks for a waiver of one check; how long it may last is asked first. */
export function RequestDialog(props: {
  entityRef: string;
  rubric: string;
  check: CheckAnswer;
  onClose: () => void;
  onAsked: (waiver: Waiver) => void;
}) {
  const { onClose } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useSharedQuery(maturityApiRef, LIMITS);
  if (query.value) {
    return <RequestForm {...props} maxDays={query.value.maxDays} />;
  }
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby={TITLE_ID}
    >
      <DialogTitle id={TITLE_ID}>{t('waiver.title')}</DialogTitle>
      <DialogContent>
        <QueryView query={query}>{() => null}</QueryView>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('waiver.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
