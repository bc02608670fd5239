import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { MaturityApi, Waiver } from '@waymark/plugin-maturity-common';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import { AnswerDialog } from './AnswerDialog';

type WaiverAction = Waiver['may'][number];

/** The order of the buttons, whatever the order of the answer. */
const ACTIONS: WaiverAction[] = ['approve', 'decline', 'withdraw', 'revoke'];

const CALLS: Record<
  WaiverAction,
  (api: MaturityApi, id: string, words?: string) => Promise<Waiver>
> = {
  approve: (api, id, words) => api.approveWaiver(id, { words }),
  decline: (api, id, words) => api.declineWaiver(id, { words }),
  withdraw: (api, id) => api.withdrawWaiver(id),
  revoke: (api, id, words) => api.revokeWaiver(id, { words }),
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/** What the reader may do about a waiver now, each with a dialog before. */
export function WaiverActions(props: {
  waiver: Waiver;
  onDone: (waiver: Waiver) => void;
}) {
  const { waiver, onDone } = props;
  const classes = useStyles();
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const [asked, setAsked] = useState<WaiverAction>();
  const actions = ACTIONS.filter(action => waiver.may.includes(action));
  if (actions.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      {actions.map(action => (
        <Button
          key={action}
          size="small"
          variant={action === 'approve' ? 'contained' : 'outlined'}
          color={action === 'approve' ? 'primary' : 'default'}
          aria-haspopup="dialog"
          onClick={() => setAsked(action)}
        >
          {t(`waiver.${action}.button`)}
        </Button>
      ))}
      {asked && (
        <AnswerDialog
          title={t(`waiver.${asked}.title`)}
          text={t(`waiver.${asked}.text`)}
          confirm={t(`waiver.${asked}.button`)}
          withWords={asked !== 'withdraw'}
          onClose={() => setAsked(undefined)}
          onConfirm={async words => {
            const changed = await CALLS[asked](api, waiver.id, words);
            setAsked(undefined);
            onDone(changed);
          }}
        />
      )}
    </div>
  );
}
