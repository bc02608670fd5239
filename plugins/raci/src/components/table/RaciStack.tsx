import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RACI_ROLES } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { GapNote } from '../gap/GapNote';
import { ActivityName } from './ActivityName';
import { RoleCell } from './RoleCell';
import type { RaciViewProps } from './RaciView';
import { useTableReader } from './useTableReader';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    fontSize: theme.typography.body2.fontSize,
  },
  item: {
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  current: {
    boxShadow: `inset ${theme.spacing(0.5)}px 0 ${theme.palette.primary.main}`,
    paddingLeft: theme.spacing(1.5),
  },
  roles: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: theme.spacing(0.5, 1),
    margin: theme.spacing(0.5, 0),
  },
  role: { color: theme.palette.text.secondary },
  who: { margin: 0 },
  gaps: { display: 'grid', gap: theme.spacing(0.5) },
}));

/** The same as the table where there is no room for one: a list by activity. */
export function RaciStack(props: RaciViewProps) {
  const { raci, activities, onOpen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const reader = useTableReader(raci);
  return (
    <ul
      className={classes.list}
      aria-label={t('card.table', { name: raci.title ?? raci.entityRef })}
    >
      {raci.activities.map(activity => {
        const current = activity.activity === raci.stage;
        return (
          <li
            key={activity.activity}
            className={`${classes.item} ${current ? classes.current : ''}`}
            aria-current={current ? 'step' : undefined}
          >
            <Typography variant="subtitle2" component="h3">
              <ActivityName
                activity={activity}
                help={activities.get(activity.activity)?.description}
                current={current}
                onOpen={onOpen && (() => onOpen(activity.activity))}
              />
            </Typography>
            <dl className={classes.roles}>
              {RACI_ROLES.map(role => [
                <dt key={`${role} name`} className={classes.role}>
                  {t(`role.${role}.title`)}
                </dt>,
                <dd key={role} className={classes.who}>
                  <RoleCell activity={activity} role={role} reader={reader} />
                </dd>,
              ])}
            </dl>
            <div className={classes.gaps}>
              {activity.gaps.map(gap => (
                <GapNote
                  key={`${gap.code} ${gap.role} ${gap.ref} ${gap.message}`}
                  gap={gap}
                />
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
