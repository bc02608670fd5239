import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Handover } from '@waymark/plugin-raci-common';
import { useState } from 'react';
import { ActionError, useAction } from '@waymark/plugin-page-parts-react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';
import { AcceptDialog } from './AcceptDialog';
import { DeclineDialog } from './DeclineDialog';
import { WithdrawDialog } from './WithdrawDialog';

const useStyles = makeStyles(theme => ({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

/**
 * What the reader may do with a hand-over, as the backend says. Accepting
 * shows the exact change first; declining and withdrawing ask once more.
 */
export function HandoverActions(props: {
  handover: Handover;
  /** It was answered, withdrawn or proposed again; as it is now. */
  onChanged: (handover: Handover) => void;
}) {
  const { handover, onChanged } = props;
  const { may } = handover;
  const classes = useStyles();
  const api = useApi(raciApiRef);
  const { t } = useTranslationRef(raciTranslationRef);
  const [open, setOpen] = useState<'accept' | 'decline' | 'withdraw'>();
  const retry = useAction();
  const close = () => setOpen(undefined);
  const done = (changed: Handover) => {
    close();
    onChanged(changed);
  };
  if (may.length === 0) {
    return null;
  }
  return (
    <>
      <div className={classes.buttons}>
        {may.includes('accept') && (
          <Button
            size="small"
            variant="contained"
            color="primary"
            aria-haspopup="dialog"
            onClick={() => setOpen('accept')}
          >
            {t('handover.actions.accept')}
          </Button>
        )}
        {may.includes('retry') && (
          <Button
            size="small"
            variant="outlined"
            disabled={retry.working}
            onClick={() =>
              retry.run(async () =>
                onChanged(await api.retryHandover(handover.id)),
              )
            }
          >
            {retry.working ? t('action.working') : t('handover.actions.retry')}
          </Button>
        )}
        {may.includes('decline') && (
          <Button
            size="small"
            variant="outlined"
            aria-haspopup="dialog"
            onClick={() => setOpen('decline')}
          >
            {t('handover.actions.decline')}
          </Button>
        )}
        {may.includes('withdraw') && (
          <Button
            size="small"
            variant="outlined"
            aria-haspopup="dialog"
            onClick={() => setOpen('withdraw')}
          >
            {t('handover.actions.withdraw')}
          </Button>
        )}
      </div>
      <ActionError error={retry.error} />
      {open === 'accept' && (
        <AcceptDialog handover={handover} onClose={close} onDone={done} />
      )}
      {open === 'decline' && (
        <DeclineDialog handover={handover} onClose={close} onDone={done} />
      )}
      {open === 'withdraw' && (
        <WithdrawDialog handover={handover} onClose={close} onDone={done} />
      )}
    </>
  );
}
