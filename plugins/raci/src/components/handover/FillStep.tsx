import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { FoundParty } from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { OriginMark } from '../origin/OriginMark';
import { PartyName } from '../party/PartyName';
import { PartyPicker } from '../picker/PartyPicker';
import type { HandoverDialogProps } from './HandoverDialog';
import { HandoverItems } from './HandoverItems';

/** What the backend takes of a reason. */
const MAX_REASON = 2_000;

const useStyles = makeStyles(theme => ({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: theme.spacing(2),
  },
  chosen: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** What was chosen and written so far. */
export interface HandoverDraft {
  to?: FoundParty;
  reason: string;
  inherited: 'origin' | 'entity';
}

/** The first step: to whom, why, and where it is to be changed. */
export function FillStep(props: {
  from: string;
  fromName: string;
  items: NonNullable<HandoverDialogProps['items']>;
  all: boolean;
  draft: HandoverDraft;
  onChange: (draft: HandoverDraft) => void;
  onCancel: () => void;
  onNext: (to: FoundParty) => void;
}) {
  const { from, fromName, items, all, draft, onChange, onCancel, onNext } =
    props;
  const { to, reason, inherited } = draft;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const origin = items.find(
    one => one.origin?.level === 'system' || one.origin?.level === 'domain',
  )?.origin;
  return (
    <>
      <DialogContent className={classes.content}>
        <div>
          <Typography variant="body2">
            {all
              ? t('handover.all', { name: fromName })
              : t('handover.of', { name: fromName })}
          </Typography>
          <HandoverItems items={items} />
        </div>
        {to ? (
          <div className={classes.chosen}>
            <span>{t('handover.to')}</span>
            <PartyName party={to} />
            <Button
              size="small"
              onClick={() => onChange({ ...draft, to: undefined })}
            >
              {t('handover.changeTo')}
            </Button>
          </div>
        ) : (
          <PartyPicker
            label={t('handover.to')}
            helperText={t('handover.toHelp')}
            except={[from]}
            onPick={party => onChange({ ...draft, to: party })}
          />
        )}
        <TextField
          multiline
          minRows={2}
          variant="outlined"
          label={t('handover.reason')}
          helperText={t('handover.reasonHelp')}
          value={reason}
          onChange={event => onChange({ ...draft, reason: event.target.value })}
          InputLabelProps={{ shrink: true }}
          inputProps={{
            maxLength: MAX_REASON,
            'aria-label': t('handover.reason'),
          }}
        />
        {(all || origin) && (
          <FormControl component="fieldset">
            <FormLabel component="legend">
              {t(
                all
                  ? 'handover.inherited.labelAll'
                  : 'handover.inherited.label',
              )}{' '}
              {origin && <OriginMark origin={origin} />}
            </FormLabel>
            <RadioGroup
              value={inherited}
              onChange={event =>
                onChange({
                  ...draft,
                  inherited: event.target.value as HandoverDraft['inherited'],
                })
              }
            >
              <FormControlLabel
                value="entity"
                control={<Radio color="primary" />}
                label={t(
                  all
                    ? 'handover.inherited.entityAll'
                    : 'handover.inherited.entity',
                )}
              />
              <FormControlLabel
                value="origin"
                control={<Radio color="primary" />}
                label={t('handover.inherited.origin')}
              />
            </RadioGroup>
          </FormControl>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>{t('handover.cancel')}</Button>
        <Button
          color="primary"
          variant="contained"
          disabled={!to}
          onClick={() => to && onNext(to)}
        >
          {t('handover.show')}
        </Button>
      </DialogActions>
    </>
  );
}
