import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import RemoveIcon from '@material-ui/icons/Close';
import type {
  RaciDraftRole,
  RaciRole,
  ResolvedActivity,
} from '@waymark/plugin-raci-common';
import { FailureText } from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { PartyName } from '../party/PartyName';
import { PartyPicker } from '../picker/PartyPicker';
import { RoleCell } from '../table/RoleCell';
import type { TableReader } from '../table/useTableReader';

const CHOICES = ['inherit', 'nobody', 'parties'] as const;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1),
    alignContent: 'start',
    minWidth: 0,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', minWidth: 0 },
  result: { fontSize: theme.typography.body2.fontSize },
}));

/** What is stated of one role, and what comes of it. */
export function RoleField(props: {
  /** Title of the activity. */
  activity: string;
  role: RaciRole;
  stated: RaciDraftRole;
  /** The activity as it would resolve; absent until that is known. */
  resolved?: ResolvedActivity;
  reader: TableReader;
  onChange: (stated: RaciDraftRole) => void;
}) {
  const { activity, role, stated, resolved, reader, onChange } = props;
  const { choice, parties } = stated;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const roleTitle = t(`role.${role}.title`);
  const single = role === 'accountable';
  const said = { role: roleTitle, activity };
  return (
    <div className={classes.root}>
      <TextField
        select
        size="small"
        variant="outlined"
        label={roleTitle}
        value={choice}
        onChange={event =>
          onChange({
            ...stated,
            choice: event.target.value as RaciDraftRole['choice'],
          })
        }
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true }}
        inputProps={{ 'aria-label': t('edit.choice', said) }}
      >
        {CHOICES.map(one => (
          <option key={one} value={one}>
            {t(`edit.choices.${one}`)}
          </option>
        ))}
      </TextField>
      {choice === 'parties' ? (
        <>
          <ul className={classes.list}>
            {parties.map(ref => {
              const cell = resolved?.[role].find(one => one.ref === ref);
              return (
                <li key={ref} className={classes.item}>
                  <PartyName
                    party={cell ?? { ref }}
                    mine={reader.isMine(ref)}
                    picture={reader.pictures.get(ref)}
                  />
                  <IconButton
                    size="small"
                    aria-label={t('edit.removeParty', {
                      ...said,
                      name: cell?.title ?? parseEntityRef(ref).name,
                    })}
                    onClick={() =>
                      onChange({
                        ...stated,
                        parties: parties.filter(one => one !== ref),
                      })
                    }
                  >
                    <RemoveIcon fontSize="small" />
                  </IconButton>
                </li>
              );
            })}
          </ul>
          {single && parties.length > 1 && (
            <FailureText alert>{t('edit.onlyOne')}</FailureText>
          )}
          {!(single && parties.length > 0) && (
            <PartyPicker
              label={t(single ? 'edit.choose' : 'edit.add', said)}
              shownLabel={t(single ? 'edit.chooseShort' : 'edit.addShort')}
              helperText={
                parties.length === 0 ? t('edit.chooseSomebody') : undefined
              }
              except={parties}
              onPick={({ ref }) =>
                onChange({ ...stated, parties: [...parties, ref] })
              }
            />
          )}
        </>
      ) : (
        resolved && (
          <div className={classes.result}>
            <Typography variant="caption" component="div" color="textSecondary">
              {t('edit.comesOut')}
            </Typography>
            <RoleCell activity={resolved} role={role} reader={reader} />
          </div>
        )
      )}
    </div>
  );
}
