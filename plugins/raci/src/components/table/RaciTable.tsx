import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { RACI_ROLES } from '@waymark/plugin-raci-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { Fragment } from 'react';
import { raciTranslationRef } from '../../translation';
import { GapNote } from '../gap/GapNote';
import { ActivityName } from './ActivityName';
import { RoleCell } from './RoleCell';
import type { RaciViewProps } from './RaciView';
import { useTableReader } from './useTableReader';

const useStyles = makeStyles(theme => ({
  current: {
    '& > :first-child': {
      boxShadow: `inset ${theme.spacing(0.5)}px 0 ${theme.palette.primary.main}`,
      paddingLeft: theme.spacing(1.5),
    },
  },
  // The gaps belong to the row above them.
  withGaps: { '& > th, & > td': { borderBottom: 0 } },
  gaps: { display: 'grid', gap: theme.spacing(0.5) },
}));

/** Activities down, roles across: a real table, with headers both ways. */
export function RaciTable(props: RaciViewProps & { idPrefix: string }) {
  const { raci, activities, onOpen, idPrefix } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const reader = useTableReader(raci);
  const columns = RACI_ROLES.map(role => ({
    id: role,
    title: (
      <span title={t(`role.${role}.help`)}>{t(`role.${role}.title`)}</span>
    ),
  }));
  return (
    <ScrollTable
      label={t('card.table', { name: raci.title ?? raci.entityRef })}
      columns={[{ id: 'activity', title: t('card.activity') }, ...columns]}
    >
      {raci.activities.map(activity => {
        const id = `${idPrefix}-${activity.activity}`;
        const current = activity.activity === raci.stage;
        const holes = activity.gaps.length > 0;
        const rowClasses = [
          current && classes.current,
          holes && classes.withGaps,
        ].filter(Boolean);
        return (
          <Fragment key={activity.activity}>
            <tr
              className={rowClasses.join(' ')}
              aria-current={current ? 'step' : undefined}
            >
              <th scope="row" id={id}>
                <ActivityName
                  activity={activity}
                  help={activities.get(activity.activity)?.description}
                  current={current}
                  onOpen={onOpen && (() => onOpen(activity.activity))}
                />
              </th>
              {RACI_ROLES.map(role => (
                <td key={role}>
                  <RoleCell activity={activity} role={role} reader={reader} />
                </td>
              ))}
            </tr>
            {holes && (
              <tr className={current ? classes.current : undefined}>
                <td colSpan={RACI_ROLES.length + 1} headers={id}>
                  <div className={classes.gaps}>
                    {activity.gaps.map(gap => (
                      <GapNote
                        key={`${gap.code} ${gap.role} ${gap.ref} ${gap.message}`}
                        gap={gap}
                      />
                    ))}
                  </div>
                </td>
              </tr>
            )}
          </Fragment>
        );
      })}
    </ScrollTable>
  );
}
