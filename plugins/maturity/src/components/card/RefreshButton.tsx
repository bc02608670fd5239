import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import RefreshIcon from '@material-ui/icons/Refresh';
import {
  FailureText,
  errorReason,
  hiddenText,
  useAction,
} from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';

const useStyles = makeStyles({ hidden: hiddenText });

/** Has the facts of an entity gathered anew, and says how that went. */
export function RefreshButton(props: {
  entityRef: string;
  onRefreshed: () => void;
}) {
  const { entityRef, onRefreshed } = props;
  const classes = useStyles();
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const { working, error, run } = useAction();
  const [done, setDone] = useState(false);
  const refresh = async () => {
    setDone(false);
    await api.refresh(entityRef);
    setDone(true);
    onRefreshed();
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<RefreshIcon />}
        disabled={working}
        onClick={() => run(refresh)}
      >
        {working ? t('card.refreshing') : t('card.refresh')}
      </Button>
      <span role="status" className={classes.hidden}>
        {done && t('card.refreshed')}
      </span>
      {error && (
        <FailureText alert>
          {t('card.refreshFailed', { message: errorReason(error) })}
        </FailureText>
      )}
    </>
  );
}
