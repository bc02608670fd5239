import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { JsonObject } from '@backstage/types';
import { CodeBlock, ScrollTable } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';
import { flattenAnswers, type FlatAnswer } from './flattenAnswers';

/** What was answered in a form, a line each. */
export function AnswerTable({ answers }: { answers: JsonObject }) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const flat = flattenAnswers(answers);
  if (flat.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('project.answers.none')}
      </Typography>
    );
  }
  return (
    <ScrollTable
      label={t('project.answers.title')}
      columns={[
        { id: 'question', title: t('project.answers.question') },
        { id: 'answer', title: t('project.answers.answer') },
      ]}
    >
      {flat.map(({ name, value }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td>
            <Answer name={name} value={value} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function Answer({ name, value }: FlatAnswer) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  if (typeof value === 'boolean') {
    return <>{t(value ? 'project.answers.yes' : 'project.answers.no')}</>;
  }
  if (isEmpty(value)) {
    return <>{t('project.answers.empty')}</>;
  }
  if (typeof value !== 'object') {
    return <span dir="auto">{String(value)}</span>;
  }
  return <CodeBlock label={name} text={JSON.stringify(value, null, 2)} />;
}

/** Fields that were left alone say so as texts, lists or groups. */
function isEmpty(value: FlatAnswer['value']): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
