import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { FactDefinition } from '@waymark/plugin-maturity-common';
import { ScrollTable } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';

/** The facts that a rubric asks for, as far as somebody tells them. */
export function FactTable(props: { facts: readonly FactDefinition[] }) {
  const { facts } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  if (facts.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('rubrics.factsNone')}
      </Typography>
    );
  }
  return (
    <ScrollTable
      label={t('rubrics.facts')}
      columns={[
        { id: 'fact', title: t('rubrics.fact.id') },
        { id: 'type', title: t('rubrics.fact.type') },
        { id: 'description', title: t('rubrics.fact.description') },
      ]}
    >
      {facts.map(({ id, type, title, unit, description }) => (
        <tr key={id}>
          <th scope="row">
            <code>{id}</code>
          </th>
          <td>
            {t(`rubrics.factType.${type}`)}
            {unit && ` (${unit})`}
          </td>
          <td dir="auto">
            {title}. {description}
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
