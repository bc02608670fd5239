import { useTranslationRef } from '@backstage/frontend-plugin-api';
import EmptyIcon from '@material-ui/icons/Ballot';
import { Section, StateMessage } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { useRubrics } from '../filters/RubricChoice';
import type { TabProps } from '../page/MaturityContent';
import { PreviewContent } from '../preview/PreviewContent';
import { QueryView } from '../states/QueryView';
import { ProblemList } from './ProblemList';
import { RubricContent } from './RubricContent';
import { RubricList } from './RubricList';

/** What is asked of whom: the rubrics, one of them whole, and its editor. */
export function RubricsTab({ params, change }: TabProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <QueryView query={useRubrics()}>
      {({ items, problems }) => {
        const rubric =
          items.find(({ id }) => id === params.rubric) ??
          items.find(one => one.default) ??
          items[0];
        if (rubric && params.preview === 'on') {
          return (
            <PreviewContent
              key={rubric.id}
              id={rubric.id}
              onClose={() => change({ preview: undefined }, { step: true })}
            />
          );
        }
        return (
          <>
            {problems.length > 0 && (
              <Section title={t('rubrics.problems')}>
                <ProblemList problems={problems} />
              </Section>
            )}
            {rubric ? (
              <>
                <RubricList rubrics={items} chosen={rubric.id} />
                <RubricContent key={rubric.id} id={rubric.id} />
              </>
            ) : (
              <StateMessage
                icon={EmptyIcon}
                title={t('page.noRubrics')}
                text={t('page.noRubricsAdvice')}
              />
            )}
          </>
        );
      }}
    </QueryView>
  );
}
