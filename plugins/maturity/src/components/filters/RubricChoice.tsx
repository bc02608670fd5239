import { useTranslationRef } from '@backstage/frontend-plugin-api';
import EmptyIcon from '@material-ui/icons/Ballot';
import type {
  MaturityApi,
  RubricsPage,
  RubricSummary,
} from '@waymark/plugin-maturity-common';
import {
  StateMessage,
  useSharedQuery,
  type ApiQuery,
} from '@waymark/plugin-page-parts-react';
import type { ReactNode } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import { QueryView } from '../states/QueryView';

const QUESTION = {
  key: 'rubrics',
  load: (api: MaturityApi, signal: AbortSignal) => api.listRubrics({ signal }),
};

/** All rubrics; the parts of a page ask once. */
export function useRubrics(): ApiQuery<RubricsPage> {
  return useSharedQuery(maturityApiRef, QUESTION);
}

/** Shows something of the rubric that the address names, or the default one. */
export function RubricChoice(props: {
  /** Id of the wanted one. */
  wanted: string | undefined;
  children: (rubric: RubricSummary, all: RubricSummary[]) => ReactNode;
}) {
  const { wanted, children } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <QueryView query={useRubrics()}>
      {({ items }) => {
        const rubric =
          items.find(({ id }) => id === wanted) ??
          items.find(one => one.default) ??
          items[0];
        return rubric ? (
          children(rubric, items)
        ) : (
          <StateMessage
            icon={EmptyIcon}
            title={t('page.noRubrics')}
            text={t('page.noRubricsAdvice')}
          />
        );
      }}
    </QueryView>
  );
}
