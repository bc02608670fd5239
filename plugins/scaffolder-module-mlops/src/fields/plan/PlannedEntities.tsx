import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { Plan } from '@waymark/plugin-golden-paths-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { waymarkFieldsTranslationRef } from '../../translation';
import { PlanSection } from './PlanSection';

/** What the catalog will have. */
export function PlannedEntities(props: Pick<Plan, 'entities'>) {
  const { entities } = props;
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  return (
    <PlanSection title={t('plan.entities.title')}>
      {entities.length === 0 ? (
        <Typography variant="body2">{t('plan.entities.none')}</Typography>
      ) : (
        <ScrollTable
          label={t('plan.entities.list')}
          columns={[
            { id: 'name', title: t('plan.entities.name') },
            { id: 'kind', title: t('plan.entities.kind') },
            { id: 'problems', title: t('plan.entities.problems') },
          ]}
        >
          {entities.map(({ entityRef, kind, title, problems }) => (
            <tr key={entityRef}>
              <th scope="row">{title}</th>
              <td>{kind}</td>
              <td>
                {problems.length === 0
                  ? t('plan.entities.fine')
                  : problems.join(' ')}
              </td>
            </tr>
          ))}
        </ScrollTable>
      )}
    </PlanSection>
  );
}
