import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  RACI_ROLES,
  type RaciActivity,
  type RaciDraftActivity,
  type RaciDraftRole,
  type RaciRole,
  type ResolvedActivity,
} from '@waymark/plugin-raci-common';
import { useState } from 'react';
import { waymarkFieldsTranslationRef } from '../../translation';
import { GapList } from './GapList';
import { ResolvedRole } from './ResolvedRole';
import { RoleEditor } from './RoleEditor';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  roles: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(22)}px), 1fr))`,
    gap: theme.spacing(1, 2),
    margin: 0,
  },
  who: { margin: 0 },
}));

/** One activity: who acts, what is missing, and the way to state otherwise. */
export function ActivityPart(props: {
  stated: RaciDraftActivity;
  known?: RaciActivity;
  /** As it would resolve; absent until that is known. */
  resolved?: ResolvedActivity;
  disabled: boolean;
  onChange: (role: RaciRole, stated: RaciDraftRole) => void;
}) {
  const { stated, known, resolved, disabled, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const [open, setOpen] = useState(false);
  const title = resolved?.title ?? known?.title ?? stated.activity;
  return (
    <section className={classes.root} aria-label={title}>
      <div className={classes.head}>
        <div>
          <Typography variant="subtitle2" component="h3">
            {title}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {known?.description}
          </Typography>
        </div>
        {!disabled && (
          <Button
            size="small"
            variant="outlined"
            aria-expanded={open}
            aria-label={t(open ? 'raci.close' : 'raci.change', {
              activity: title,
            })}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'raci.done' : 'raci.edit')}
          </Button>
        )}
      </div>
      {open ? (
        <div className={classes.roles}>
          {RACI_ROLES.map(role => (
            <RoleEditor
              key={role}
              activity={title}
              role={role}
              stated={stated.roles[role]}
              resolved={resolved}
              onChange={next => onChange(role, next)}
            />
          ))}
        </div>
      ) : (
        resolved && (
          <dl className={classes.roles}>
            {RACI_ROLES.map(role => (
              <div key={role}>
                <Typography
                  variant="caption"
                  component="dt"
                  color="textSecondary"
                >
                  {t(`raci.role.${role}`)}
                </Typography>
                <dd className={classes.who}>
                  <ResolvedRole activity={resolved} role={role} />
                </dd>
              </div>
            ))}
          </dl>
        )
      )}
      <GapList gaps={resolved?.gaps ?? []} />
    </section>
  );
}
