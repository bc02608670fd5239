import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import {
  RACI_ROLES,
  type EntityRaciDetail,
  type HandoverRole,
  type ResolvedActivity,
} from '@waymark/plugin-raci-common';
import { useState } from 'react';
import { raciTranslationRef } from '../../translation';
import { useActivities } from '../entity/useActivities';
import { GapNote } from '../gap/GapNote';
import {
  HandoverDialog,
  type HandoverDialogProps,
} from '../handover/HandoverDialog';
import { HistoryList } from '../history/HistoryList';
import { RoleDetails } from './RoleDetails';

const useStyles = makeStyles(theme => ({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: theme.spacing(2),
  },
}));

let dialogs = 0;

/**
 * All that is known of one activity of an entity: who since when and from
 * where, gaps, history; and the way to hand a duty over.
 */
export function ActivityDetails(props: {
  raci: EntityRaciDetail;
  activity: ResolvedActivity;
  /** What the activity means. */
  help?: string;
  onClose: () => void;
  /** A hand-over was asked for. */
  onChanged: () => void;
}) {
  const { raci, activity, help, onClose, onChanged } = props;
  const classes = useStyles();
  const theme = useTheme();
  const [id] = useState(() => `raci-activity-${dialogs++}`);
  const { t } = useTranslationRef(raciTranslationRef);
  const activities = useActivities();
  const small = useMediaQuery(theme.breakpoints.down('xs'));
  const [handover, setHandover] =
    useState<Pick<HandoverDialogProps, 'from' | 'items'>>();
  const mayHandOver = (role: HandoverRole, ref: string) =>
    raci.may.handOver.some(
      one =>
        one.activity === activity.activity &&
        one.role === role &&
        one.ref === ref,
    );
  return (
    <>
      <Dialog
        open
        onClose={onClose}
        fullWidth
        maxWidth="sm"
        fullScreen={small}
        aria-labelledby={id}
      >
        <DialogTitle id={id}>
          {t('tab.details', {
            activity: activity.title,
            name: raci.title ?? raci.entityRef,
          })}
        </DialogTitle>
        <DialogContent className={classes.content}>
          {help && <Typography variant="body2">{help}</Typography>}
          {activity.gaps.map(gap => (
            <GapNote key={`${gap.code} ${gap.role} ${gap.ref}`} gap={gap} />
          ))}
          {RACI_ROLES.map(role => (
            <RoleDetails
              key={role}
              activity={activity}
              role={role}
              onItsWayTo={cell =>
                raci.handovers.find(
                  one =>
                    one.activity === activity.activity &&
                    one.role === role &&
                    one.from === cell.ref,
                )?.to
              }
              onHandOver={
                role === 'responsible' || role === 'accountable'
                  ? cell =>
                      mayHandOver(role, cell.ref)
                        ? () =>
                            setHandover({
                              from: cell.ref,
                              items: [
                                {
                                  entityRef: raci.entityRef,
                                  activity: activity.activity,
                                  role,
                                  origin: cell.origin,
                                },
                              ],
                            })
                        : undefined
                  : undefined
              }
            />
          ))}
          <section>
            <Typography variant="subtitle2" component="h3">
              {t('tab.history')}
            </Typography>
            <HistoryList
              entityRef={raci.entityRef}
              activity={activity.activity}
              activities={activities}
            />
          </section>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('action.close')}</Button>
        </DialogActions>
      </Dialog>
      {handover && (
        <HandoverDialog
          open
          {...handover}
          onClose={() => setHandover(undefined)}
          onAsked={onChanged}
        />
      )}
    </>
  );
}
