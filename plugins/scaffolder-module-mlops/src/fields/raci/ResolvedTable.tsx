import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RACI_ROLES, type ResolvedActivity } from '@waymark/plugin-raci-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { waymarkFieldsTranslationRef } from '../../translation';
import { ResolvedRole } from './ResolvedRole';

/** Every activity with those who act in it. */
export function ResolvedTable(props: {
  activities: readonly ResolvedActivity[];
}) {
  const { activities } = props;
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  return (
    <ScrollTable
      label={t('raci.table')}
      columns={[
        { id: 'activity', title: t('raci.activity') },
        ...RACI_ROLES.map(role => ({
          id: role,
          title: t(`raci.role.${role}`),
        })),
      ]}
    >
      {activities.map(activity => (
        <tr key={activity.activity}>
          <th scope="row">{activity.title}</th>
          {RACI_ROLES.map(role => (
            <td key={role}>
              <ResolvedRole activity={activity} role={role} />
            </td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
}
