import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  RaciCell,
  RaciRole,
  ResolvedActivity,
} from '@waymark/plugin-raci-common';
import { RelativeTime } from '@waymark/plugin-page-parts-react';
import { raciTranslationRef } from '../../translation';
import { OriginMark } from '../origin/OriginMark';
import { PartyName } from '../party/PartyName';
import { useReader } from '../reader/useReader';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
    padding: theme.spacing(0.5, 0),
    fontSize: theme.typography.body2.fontSize,
  },
  since: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** Who has a role in an activity, since when, and from where. */
export function RoleDetails(props: {
  activity: ResolvedActivity;
  role: RaciRole;
  /** How to hand a cell over; undefined where that may not be. */
  onHandOver?: (cell: RaciCell) => (() => void) | undefined;
  /** To whom a cell is on its way already. */
  onItsWayTo?: (cell: RaciCell) => string | undefined;
}) {
  const { activity, role, onHandOver, onItsWayTo } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const { isMine } = useReader();
  const nobody = activity.nobody?.find(one => one.role === role);
  return (
    <section>
      <Typography variant="subtitle2" component="h3">
        {t(`role.${role}.title`)}{' '}
        <Typography variant="caption" color="textSecondary" component="span">
          {t(`role.${role}.help`)}
        </Typography>
      </Typography>
      {activity[role].length === 0 && (
        <Typography variant="body2" color="textSecondary" component="div">
          {nobody ? t('nobody') : t('notStated')}{' '}
          {nobody && <OriginMark origin={nobody.origin} always />}
        </Typography>
      )}
      <ul className={classes.list}>
        {activity[role].map((cell, index) => {
          const to = onItsWayTo?.(cell);
          const handOver = to ? undefined : onHandOver?.(cell);
          return (
            <li key={cell.ref || index} className={classes.item}>
              <PartyName party={cell} mine={isMine(cell.ref)} />
              <OriginMark origin={cell.origin} always />
              {cell.since && (
                <span className={classes.since}>
                  {t('tab.since', { time: <RelativeTime at={cell.since} /> })}
                </span>
              )}
              {to && (
                <span>
                  {t('tab.onItsWay', { to: <PartyName party={{ ref: to }} /> })}
                </span>
              )}
              {handOver && (
                <Button
                  size="small"
                  variant="outlined"
                  aria-haspopup="dialog"
                  aria-label={t('handover.buttonOf', {
                    role: t(`role.${role}.title`),
                    activity: activity.title,
                    name: cell.title ?? cell.ref,
                  })}
                  onClick={handOver}
                >
                  {t('handover.button')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
