import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ArrowIcon from '@material-ui/icons/ArrowDropDown';
import RefreshIcon from '@material-ui/icons/Refresh';
import {
  mlopsSourcesRefreshPermission,
  type SourceStatus,
} from '@waymark/plugin-mlops-common';
import { errorReason } from '@waymark/plugin-page-parts-react';
import { useEffect, useRef, useState } from 'react';
import { mlopsApiRef } from '../../api';
import { mlopsTranslationRef } from '../../translation';
import { FullRefreshDialog } from './FullRefreshDialog';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    gap: theme.spacing(0.5),
    [theme.breakpoints.down('xs')]: { alignItems: 'flex-start' },
  },
  outcome: { overflowWrap: 'anywhere' },
}));

type Outcome = { accepted: true } | { accepted: false; error: Error };

/**
 * Starts reading a source now: what changed, or, after a question, all of it.
 * Who may not do that sees why.
 */
export function RefreshButton(props: {
  source: SourceStatus;
  onRefreshed(): void;
}) {
  const { source, onRefreshed } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const { allowed, loading } = usePermission({
    permission: mlopsSourcesRefreshPermission,
  });
  const { busy, outcome, refresh } = useRefresh(source.id, onRefreshed);
  const [menu, setMenu] = useState<Element | null>(null);
  const [asking, setAsking] = useState(false);
  const title = source.title ?? source.id;
  const disabled =
    !allowed ||
    busy ||
    source.state === 'running' ||
    source.state === 'disabled';
  const denied =
    !allowed && !loading
      ? t('sources.refresh.denied', {
          permission: mlopsSourcesRefreshPermission.name,
        })
      : '';
  return (
    <div className={classes.root}>
      <Tooltip title={denied}>
        <ButtonGroup size="small" variant="outlined" color="primary">
          <Button
            startIcon={<RefreshIcon />}
            disabled={disabled}
            onClick={() => refresh(false)}
          >
            {t('sources.refresh.button')}
          </Button>
          <Button
            disabled={disabled}
            aria-haspopup="menu"
            aria-label={t('sources.refresh.options', { source: title })}
            onClick={event => setMenu(event.currentTarget)}
          >
            <ArrowIcon fontSize="small" />
          </Button>
        </ButtonGroup>
      </Tooltip>
      <Menu
        anchorEl={menu}
        open={Boolean(menu)}
        onClose={() => setMenu(null)}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <MenuItem
          onClick={() => {
            setMenu(null);
            refresh(false);
          }}
        >
          {t('sources.refresh.changes')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            setMenu(null);
            setAsking(true);
          }}
        >
          {t('sources.refresh.full')}
        </MenuItem>
      </Menu>
      <FullRefreshDialog
        title={title}
        open={asking}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          refresh(true);
        }}
      />
      <Typography
        variant="caption"
        role="status"
        className={classes.outcome}
        color={outcome && !outcome.accepted ? 'error' : 'textSecondary'}
      >
        {outcome?.accepted && t('sources.refresh.requested')}
        {outcome &&
          !outcome.accepted &&
          t('sources.refresh.failed', { message: errorReason(outcome.error) })}
        {!outcome && denied}
      </Typography>
    </div>
  );
}

function useRefresh(sourceId: string, onRefreshed: () => void) {
  const api = useApi(mlopsApiRef);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);

  const refresh = async (full: boolean) => {
    const abort = new AbortController();
    running.current = abort;
    setBusy(true);
    setOutcome(undefined);
    let result: Outcome;
    try {
      const { signal } = abort;
      await api.refreshSource(sourceId, { full }, { signal });
      result = { accepted: true };
    } catch (error) {
      result = { accepted: false, error: toError(error) };
    }
    if (abort.signal.aborted) {
      return;
    }
    setBusy(false);
    setOutcome(result);
    if (result.accepted) {
      onRefreshed();
    }
  };
  return { busy, outcome, refresh };
}
