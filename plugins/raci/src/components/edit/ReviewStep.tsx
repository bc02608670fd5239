import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import type {
  ChangeProposal,
  EntityRaciDetail,
} from '@waymark/plugin-raci-common';
import { useState } from 'react';
import {
  ActionError,
  CodeBlock,
  CopyButton,
  useAction,
} from '@waymark/plugin-page-parts-react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';
import { ChangeDiff } from '../change/ChangeDiff';
import type { Preview } from './usePreview';

/** What the backend takes of a reason. */
const MAX_REASON = 2_000;

const useStyles = makeStyles(theme => ({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: theme.spacing(2),
  },
}));

/** The exact change, the same as YAML, and the button that proposes it. */
export function ReviewStep(props: {
  raci: EntityRaciDetail;
  declaration: RaciDeclaration[];
  preview: Preview;
  onBack: () => void;
  onProposed: (proposal: ChangeProposal) => void;
}) {
  const { raci, declaration, preview, onBack, onProposed } = props;
  const classes = useStyles();
  const api = useApi(raciApiRef);
  const { t } = useTranslationRef(raciTranslationRef);
  const [reason, setReason] = useState('');
  const { working, error, run } = useAction();
  const { change, changeUnavailable, yaml = '' } = preview.value ?? {};
  const propose = async () => {
    const words = reason.trim();
    onProposed(
      await api.propose(raci.entityRef, {
        raci: declaration,
        ...(words && { reason: words }),
      }),
    );
  };
  return (
    <>
      <DialogContent className={classes.content}>
        <section>
          <Typography variant="subtitle1" component="h3">
            {t('edit.change')}
          </Typography>
          {change && <ChangeDiff change={change} />}
          {!change && (
            <Typography variant="body2">
              {changeUnavailable
                ? t('edit.changeUnavailable', { reason: changeUnavailable })
                : t('edit.noChange')}
            </Typography>
          )}
        </section>
        <section>
          <Typography variant="subtitle1" component="h3">
            {t('edit.yaml')}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {t('edit.yamlHelp')}{' '}
            <CopyButton text={yaml} label={t('edit.copyYaml')} />
          </Typography>
          <CodeBlock label={t('edit.yaml')} text={yaml} />
        </section>
        {raci.may.propose ? (
          <TextField
            multiline
            minRows={2}
            variant="outlined"
            label={t('edit.reason')}
            helperText={t('edit.reasonHelp')}
            value={reason}
            onChange={event => setReason(event.target.value)}
            InputLabelProps={{ shrink: true }}
            inputProps={{
              maxLength: MAX_REASON,
              'aria-label': t('edit.reason'),
            }}
          />
        ) : (
          <Typography variant="body2">{t('edit.notAllowed')}</Typography>
        )}
        <ActionError error={error} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onBack} disabled={working}>
          {t('edit.back')}
        </Button>
        {raci.may.propose && (
          <Button
            color="primary"
            variant="contained"
            disabled={working || !change}
            onClick={() => run(propose)}
          >
            {working ? t('edit.proposing') : t('edit.propose')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}
