import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  RaciDraftRole,
  RaciRole,
  ResolvedActivity,
} from '@waymark/plugin-raci-common';
import { FailureText } from '@waymark/plugin-page-parts-react';
import { shortRef } from '../../form/shortRef';
import { waymarkFieldsTranslationRef } from '../../translation';
import { ChosenEntity } from '../asset/ChosenEntity';
import { PartyPicker } from '../party/PartyField';
import { ResolvedRole } from './ResolvedRole';

const CHOICES = ['inherit', 'nobody', 'parties'] as const;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: theme.spacing(1),
    minWidth: 0,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
}));

/** What is stated of one role in one activity. */
export function RoleEditor(props: {
  /** Title of the activity. */
  activity: string;
  role: RaciRole;
  stated: RaciDraftRole;
  /** As it would resolve; absent until that is known. */
  resolved?: ResolvedActivity;
  onChange: (stated: RaciDraftRole) => void;
}) {
  const { activity, role, stated, resolved, onChange } = props;
  const { choice, parties } = stated;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const roleTitle = t(`raci.role.${role}`);
  const said = { role: roleTitle, activity };
  const full = role === 'accountable' && parties.length > 0;
  return (
    <div className={classes.root}>
      <TextField
        select
        size="small"
        variant="outlined"
        label={roleTitle}
        helperText={t(`raci.help.${role}`)}
        value={choice}
        onChange={event =>
          onChange({
            ...stated,
            choice: event.target.value as RaciDraftRole['choice'],
          })
        }
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true }}
        inputProps={{ 'aria-label': t('raci.choice', said) }}
      >
        {CHOICES.map(one => (
          <option key={one} value={one}>
            {t(`raci.choices.${one}`)}
          </option>
        ))}
      </TextField>
      {choice === 'parties' && parties.length > 0 && (
        <ul className={classes.list}>
          {parties.map(ref => (
            <li key={ref}>
              <ChosenEntity
                entityRef={ref}
                removeLabel={t('raci.removeParty', {
                  ...said,
                  name: shortRef(ref),
                })}
                onRemove={() =>
                  onChange({
                    ...stated,
                    parties: parties.filter(one => one !== ref),
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
      {choice === 'parties' && full && parties.length > 1 && (
        <FailureText alert>{t('raci.onlyOne')}</FailureText>
      )}
      {choice === 'parties' && !full && (
        <PartyPicker
          label={t('raci.add', said)}
          shownLabel={t('raci.addShort')}
          helperText={
            parties.length === 0 ? t('raci.chooseSomebody') : undefined
          }
          except={parties}
          onPick={ref => onChange({ ...stated, parties: [...parties, ref] })}
        />
      )}
      {choice === 'inherit' && resolved && (
        <Typography variant="body2" component="div">
          <ResolvedRole activity={resolved} role={role} />
        </Typography>
      )}
    </div>
  );
}
