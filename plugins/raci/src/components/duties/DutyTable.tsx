import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import {
  RelativeTime,
  ScrollTable,
  shortName,
} from '@waymark/plugin-page-parts-react';
import type { Duty, HandoverRole, RaciRole } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';
import { useActivities } from '../entity/useActivities';
import { OriginMark } from '../origin/OriginMark';

const useStyles = makeStyles(theme => ({
  since: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
  button: { whiteSpace: 'nowrap' },
}));

/** Duties, one a line, with where each comes from. */
export function DutyTable(props: {
  duties: readonly Duty[];
  /** Whether it makes sense for the reader to hand it over. */
  canOffer: (duty: Duty) => boolean;
  onHandOver: (duty: Duty, role: HandoverRole) => void;
}) {
  const { duties, canOffer, onHandOver } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const activities = useActivities();
  const titleOf = (id: string) => activities.get(id)?.title ?? id;
  return (
    <ScrollTable
      label={t('page.duties.title')}
      columns={[
        { id: 'entity', title: t('page.matrix.entity') },
        { id: 'activity', title: t('card.activity') },
        { id: 'role', title: t('page.filters.role') },
        { id: 'act', title: t('handover.button'), titleHidden: true },
      ]}
    >
      {duties.map(duty => {
        const { entityRef, title, activity, role, origin, through } = duty;
        return (
          <tr key={`${entityRef} ${activity} ${role} ${through}`}>
            <th scope="row">
              <EntityRefLink entityRef={entityRef} title={title} />
            </th>
            <td>
              {titleOf(activity)}{' '}
              {duty.current && <Chip size="small" label={t('now')} />}
              <div className={classes.since}>
                {t('tab.since', { time: <RelativeTime at={duty.since} /> })}
              </div>
            </td>
            <td>
              {t(`role.${role}.title`)}
              {through && (
                <div>
                  {t('page.duties.through', {
                    group: <EntityRefLink entityRef={through} hideIcon />,
                  })}
                </div>
              )}
              <div>
                <OriginMark origin={origin} />
              </div>
            </td>
            <td>
              {isHandedOver(role) && canOffer(duty) && (
                <Button
                  size="small"
                  className={classes.button}
                  aria-haspopup="dialog"
                  aria-label={t('page.duties.handOverOf', {
                    role: t(`role.${role}.title`),
                    activity: titleOf(activity),
                    entity: title ?? shortName(entityRef),
                  })}
                  onClick={() => onHandOver(duty, role)}
                >
                  {t('handover.button')}
                </Button>
              )}
            </td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}

/** Whether a role is a duty, which can change hands. */
export function isHandedOver(role: RaciRole): role is HandoverRole {
  return role === 'responsible' || role === 'accountable';
}
